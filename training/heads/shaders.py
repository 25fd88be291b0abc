"""GLSL of the head renderer: one vertex shader, one surface shader, a depth and a backdrop pass."""

VERTEX = """
#version 330
uniform mat4 head;        // pose of the head, scene -> scene
uniform mat4 projection;  // scene -> clip
uniform float open_mouth; // 0 closed .. 1 wide open
in vec3 position;
in vec3 normal;
in vec2 uv;
in vec4 occlusion;        // sky seen closed, sky seen open, key seen closed, key seen open
in vec2 extra;            // share of the head's motion, lips (> 0) or inside of the mouth (< 0)
out vec3 at;
out vec3 facing;
out vec2 tex;
out vec2 seen;            // sky, key light
out float lips;
out vec2 local_xy;
void main() {
    vec3 moved = (head * vec4(position, 1.0)).xyz;
    at = mix(position, moved, extra.x);
    facing = mix(normal, mat3(head) * normal, extra.x);
    tex = uv;
    seen = mix(occlusion.xz, occlusion.yw, open_mouth);
    lips = extra.y;
    local_xy = position.xy;
    gl_Position = projection * vec4(at, 1.0);
}
"""

SURFACE = """
#version 330
uniform sampler2D picture;
uniform int material;     // numbers of shape.Material
uniform vec3 tint;
uniform vec3 lip_tint;
uniform vec3 camera;
uniform vec3 key_from, key_colour, fill_from, fill_colour, rim_from, rim_colour, sky, ground;
uniform vec3 gaze[2];     // unit vectors; [0] the eye with x < 0
uniform float lip_line;   // height of the closed lips
uniform float lowest_alpha;
uniform float highest_alpha;
in vec3 at;
in vec3 facing;
in vec2 tex;
in vec2 seen;
in float lips;
in vec2 local_xy;
out vec4 colour;

float noise(float x) { return fract(sin(x * 91.7) * 437.5); }

vec3 iris(out float wet) {
    vec3 direction = vec3(tex, sqrt(max(0.0, 1.0 - dot(tex, tex))));
    vec3 axis = local_xy.x < 0.0 ? gaze[0] : gaze[1];
    float angle = acos(clamp(dot(direction, axis), -1.0, 1.0));
    float r = angle / 0.50;
    vec3 side = direction - axis * dot(direction, axis);
    float turn = atan(side.y, side.x) * 9.55;
    float fibre = mix(noise(floor(turn)), noise(floor(turn) + 1.0), smoothstep(0.0, 1.0, fract(turn)));
    vec3 ring = tint * (0.75 + 0.5 * fibre) * mix(1.5, 0.75, smoothstep(0.35, 0.95, r));
    ring = mix(ring, tint * 0.22, smoothstep(0.78, 1.0, r));
    ring = mix(vec3(0.006), ring, smoothstep(0.36, 0.43, r));
    vec3 white = mix(vec3(0.70, 0.66, 0.63), vec3(0.56, 0.36, 0.32), smoothstep(1.2, 2.4, r));
    wet = 1.0;
    return mix(ring, white, smoothstep(0.94, 1.08, r));
}

vec3 lit(vec3 albedo, vec3 n, vec3 v, vec3 wrap, float gloss, float sharp) {
    float sky_seen = seen.x;
    vec3 sum = albedo * mix(ground, sky, 0.5 + 0.5 * n.y) * sky_seen;
    vec3 from[3] = vec3[3](key_from, fill_from, rim_from);
    vec3 light[3] = vec3[3](key_colour * seen.y, fill_colour * sky_seen, rim_colour * sky_seen);
    for (int i = 0; i < 3; i++) {
        float d = dot(n, from[i]);
        sum += albedo * light[i] * max((vec3(d) + wrap) / (1.0 + wrap), vec3(0.0)) / (1.0 + wrap);
        vec3 h = normalize(from[i] + v);
        float fresnel = 0.04 + 0.96 * pow(1.0 - max(dot(h, v), 0.0), 5.0);
        float lobe = pow(max(dot(n, h), 0.0), sharp) * (sharp + 8.0) / 25.0;
        sum += light[i] * gloss * fresnel * lobe * step(0.0, d);
    }
    return sum;
}

void main() {
    vec4 paint = texture(picture, tex);
    vec3 n = normalize(facing);
    vec3 v = normalize(camera - at);
    if (dot(n, v) < 0.0) n = -n;
    vec3 c;
    float alpha = 1.0;
    if (material == 0) {
        vec3 albedo = paint.rgb * tint;
        float lip = max(lips, 0.0);
        albedo *= mix(vec3(1.0), lip_tint, lip);
        albedo = mix(albedo, vec3(0.30, 0.075, 0.065), max(-lips, 0.0));
        float inside = max(-lips, 0.0);
        float gloss = mix(0.55, 1.1, max(lip, inside * 0.5));
        c = lit(albedo, n, v, vec3(0.42, 0.20, 0.14), gloss, mix(14.0, 34.0, lip));
    } else if (material == 1) {
        // Gums are the red part of the picture; the shipped teeth are too grey.
        float gum = smoothstep(0.03, 0.16, paint.r - paint.g);
        vec3 enamel = mix(vec3(dot(paint.rgb, vec3(0.33))), paint.rgb, 0.4) * 1.7 * tint;
        c = lit(mix(enamel, paint.rgb * 0.9, gum), n, v, vec3(0.35, 0.3, 0.25), 0.9, 60.0);
    } else if (material == 2) {
        c = lit(paint.rgb * vec3(0.95, 0.62, 0.62), n, v, vec3(0.4, 0.2, 0.15), 0.7, 26.0);
    } else if (material == 3) {
        float wet;
        c = lit(iris(wet), n, v, vec3(0.25), 0.5, 30.0);
        vec3 h = normalize(key_from + vec3(0.0, 0.25, 0.0) + v);
        c += key_colour * 0.9 * smoothstep(0.9955, 0.9975, dot(n, h)) * step(0.25, seen.x);
    } else if (material == 4) {
        alpha = paint.a;
        vec3 strand = normalize(cross(n, vec3(1.0, 0.0, 0.0)) + vec3(0.0, 0.001, 0.0));
        float along = dot(strand, normalize(key_from + v));
        float sheen = pow(max(1.0 - along * along, 0.0), 24.0);
        vec3 albedo = paint.rgb * tint;
        c = lit(albedo, n, v, vec3(0.3), 0.05, 8.0) + key_colour * sheen * (albedo * 0.5 + 0.012) * seen.y;
    } else if (material == 5) {
        c = lit(paint.rgb * tint, n, v, vec3(0.15), 0.05, 8.0);
    } else {
        alpha = paint.a;
        c = lit(tint, n, v, vec3(0.3), 0.0, 8.0);
    }
    if (alpha < lowest_alpha || alpha >= highest_alpha) discard;
    c = c * (1.0 + c / 5.0) / (1.0 + 0.62 * c);
    colour = vec4(pow(clamp(c, 0.0, 1.0), vec3(1.0 / 2.2)), alpha);
}
"""

DEPTH_VERTEX = """
#version 330
uniform mat4 projection;
in vec3 position;
in vec2 uv;
out vec2 tex;
void main() {
    tex = uv;
    gl_Position = projection * vec4(position, 1.0);
}
"""

DEPTH_FRAGMENT = """
#version 330
uniform sampler2D picture;
uniform float lowest_alpha;
in vec2 tex;
void main() {
    if (lowest_alpha > 0.0 && texture(picture, tex).a < lowest_alpha) discard;
}
"""

BACKDROP_VERTEX = """
#version 330
uniform mat3 to_frame;  // corners of the target, 0..1 -> frame, 0..1
in vec2 corner;
out vec2 tex;
void main() {
    tex = (to_frame * vec3(corner, 1.0)).xy;
    gl_Position = vec4(corner * 2.0 - 1.0, 0.999, 1.0);
}
"""

BACKDROP_FRAGMENT = """
#version 330
uniform sampler2D picture;
in vec2 tex;
out vec4 colour;
void main() { colour = vec4(texture(picture, tex).rgb, 1.0); }
"""
