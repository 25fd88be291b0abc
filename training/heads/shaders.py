"""GLSL of the head renderer: one vertex shader, one surface shader, a depth and a backdrop pass."""

from __future__ import annotations

from training.heads.drawn_shaders import DRAWN_SURFACES
from training.heads.traits import Style

VERTEX = """
#version 330
uniform mat4 head;        // pose of the head, scene -> scene
uniform mat4 projection;  // scene -> clip
uniform float open_mouth; // 0 closed .. 1 wide open
uniform float lift;       // of the breathing shoulders, decimetres
in vec3 position;
in vec3 normal;
in vec2 uv;
in vec4 occlusion;        // sky seen closed, sky seen open, key seen closed, key seen open
in vec2 extra;            // share of the head's motion, lips (> 0) or inside of the mouth (< 0)
in float below;           // 1 under the line where the lips meet, 0 above
out vec3 at;
out vec3 facing;
out vec2 tex;
out vec2 seen;            // sky, key light
out float lips;
out float low;
out vec2 local_xy;
void main() {
    vec3 moved = (head * vec4(position, 1.0)).xyz;
    at = mix(position + vec3(0.0, lift, 0.0), moved, extra.x);
    facing = mix(normal, mat3(head) * normal, extra.x);
    tex = uv;
    seen = mix(occlusion.xz, occlusion.yw, open_mouth);
    lips = extra.y;
    low = below;
    local_xy = position.xy;
    gl_Position = projection * vec4(at, 1.0);
}
"""

_SURFACE_START = """
#version 330
uniform sampler2D picture;
uniform vec3 tint;
uniform vec3 lip_tint;
uniform vec3 camera;
uniform vec3 key_from, key_colour, fill_from, fill_colour, rim_from, rim_colour, sky, ground;
uniform vec3 gaze[2];     // unit vectors; [0] the eye with x < 0
in vec3 at;
in vec3 facing;
in vec2 tex;
in vec2 seen;
in float lips;
in vec2 local_xy;
out vec4 colour;

vec3 diffuse(vec3 n, vec3 from, vec3 wrap) {
    return max((vec3(dot(n, from)) + wrap) / ((1.0 + wrap) * (1.0 + wrap)), vec3(0.0));
}

float highlight(vec3 n, vec3 v, vec3 from, float sharp) {
    vec3 h = normalize(from + v);
    float grazing = 1.0 - max(dot(h, v), 0.0);
    float g2 = grazing * grazing;
    float fresnel = 0.04 + 0.96 * g2 * g2 * grazing;
    float lobe = pow(max(dot(n, h), 0.0), sharp) * (sharp + 8.0) / 25.0;
    return fresnel * lobe * step(0.0, dot(n, from));
}

vec3 lit(vec3 albedo, vec3 n, vec3 v, vec3 wrap, float gloss, float sharp) {
    vec3 key = key_colour * seen.y, fill = fill_colour * seen.x;
    vec3 light = mix(ground, sky, 0.5 + 0.5 * n.y) * seen.x;
    light += key * diffuse(n, key_from, wrap) + fill * diffuse(n, fill_from, wrap);
    light += rim_colour * seen.x * diffuse(n, rim_from, wrap);
    vec3 sum = albedo * light;
    if (gloss > 0.0) {
        sum += gloss * key * highlight(n, v, key_from, sharp);
        sum += gloss * fill * highlight(n, v, fill_from, sharp);
    }
    return sum;
}

// Soft shoulder, then linear -> sRGB by three square roots (within 1 of 255 of the true curve).
vec3 display(vec3 c) {
    c = clamp(c * (1.0 + c / 5.0) / (1.0 + 0.62 * c), 0.0, 1.0);
    vec3 a = sqrt(c), b = sqrt(a), d = sqrt(b);
    return clamp(0.585122381 * a + 0.783140355 * b - 0.368262736 * d, 0.0, 1.0);
}
"""

_SKIN = """
void main() {
    vec3 n = normalize(facing), v = normalize(camera - at);
    float lip = max(lips, 0.0), inside = max(-lips, 0.0);
    vec3 albedo = texture(picture, tex).rgb * tint * mix(vec3(1.0), lip_tint, lip);
    albedo = mix(albedo, vec3(0.30, 0.075, 0.065), inside);
    float gloss = mix(0.55, 1.1, max(lip, inside * 0.5));
    vec3 wrap = vec3(0.42, 0.20, 0.14);  // light creeps around skin, red the furthest
    colour = vec4(display(lit(albedo, n, v, wrap, gloss, mix(14.0, 34.0, lip))), 1.0);
}
"""

_TEETH = """
void main() {
    vec3 n = normalize(facing), v = normalize(camera - at);
    vec3 paint = texture(picture, tex).rgb;
    // Gums are the red part of the picture; the shipped teeth are too grey.
    float gum = smoothstep(0.03, 0.16, paint.r - paint.g);
    vec3 enamel = mix(vec3(dot(paint, vec3(0.33))), paint, 0.4) * 1.7 * tint;
    // What little light there is deep in a mouth has bounced off red flesh.
    vec3 albedo = mix(enamel, paint * 0.8, gum) * mix(vec3(0.8, 0.45, 0.40), vec3(1.0), seen.x);
    colour = vec4(display(lit(albedo, n, v, vec3(0.35, 0.3, 0.25), 0.9, 60.0)), 1.0);
}
"""

_TONGUE = """
void main() {
    vec3 n = normalize(facing), v = normalize(camera - at);
    vec3 albedo = texture(picture, tex).rgb * vec3(0.95, 0.62, 0.62);
    colour = vec4(display(lit(albedo, n, v, vec3(0.4, 0.2, 0.15), 0.7, 26.0)), 1.0);
}
"""

_EYE = """
float noise(float x) { return fract(sin(x * 91.7) * 437.5); }

vec3 eyeball() {
    vec3 direction = vec3(tex, sqrt(max(0.0, 1.0 - dot(tex, tex))));
    vec3 axis = local_xy.x < 0.0 ? gaze[0] : gaze[1];
    float along = dot(direction, axis);
    float r = acos(clamp(along, -1.0, 1.0)) / 0.50;
    vec3 side = direction - axis * along;
    float turn = atan(side.y, side.x) * 9.55;
    float fibre = mix(noise(floor(turn)), noise(floor(turn) + 1.0), fract(turn));
    vec3 iris = tint * (0.75 + 0.5 * fibre) * mix(1.5, 0.75, smoothstep(0.35, 0.95, r));
    iris = mix(iris, tint * 0.22, smoothstep(0.78, 1.0, r));
    iris = mix(vec3(0.006), iris, smoothstep(0.36, 0.43, r));
    vec3 white = mix(vec3(0.56, 0.52, 0.50), vec3(0.44, 0.28, 0.25), smoothstep(1.2, 2.4, r));
    float lid = mix(1.0, 0.45, smoothstep(0.05, 0.5, tex.y));  // shade of lid and lashes
    return mix(iris, white, smoothstep(0.94, 1.08, r)) * lid;
}

void main() {
    vec3 n = normalize(facing), v = normalize(camera - at);
    vec3 c = lit(eyeball(), n, v, vec3(0.25), 0.5, 30.0);
    vec3 h = normalize(key_from + vec3(0.0, 0.25, 0.0) + v);
    c += key_colour * 0.9 * smoothstep(0.9955, 0.9975, dot(n, h)) * step(0.25, seen.x);
    colour = vec4(display(c), 1.0);
}
"""

_HAIR = """
uniform float grey;       // 0 .. 1
uniform float gloss;      // of smooth hair 1
uniform vec2 alphas;      // fragments outside this range are left to the other pass
void main() {
    vec4 paint = texture(picture, tex);
    if (paint.a < alphas.x || paint.a >= alphas.y) discard;
    vec3 n = normalize(facing), v = normalize(camera - at);
    if (dot(n, v) < 0.0) n = -n;
    vec3 strand = normalize(cross(n, vec3(1.0, 0.0, 0.0)) + vec3(0.0, 0.001, 0.0));
    float along = dot(strand, normalize(key_from + v));
    float sheen = pow(max(1.0 - along * along, 0.0), 24.0);
    vec3 albedo = mix(paint.rgb, vec3(dot(paint.rgb, vec3(0.4, 0.4, 0.2))), grey) * tint;
    vec3 c = lit(albedo, n, v, vec3(0.3), 0.0, 8.0);
    c += key_colour * sheen * gloss * (albedo * 0.5 + 0.012) * seen.y;
    colour = vec4(display(c), paint.a);
}
"""

_CLOTH = """
uniform float clothes_grey;  // 0 .. 1
void main() {
    vec3 n = normalize(facing), v = normalize(camera - at);
    if (dot(n, v) < 0.0) n = -n;
    vec3 paint = texture(picture, tex).rgb;
    vec3 albedo = mix(paint, vec3(dot(paint, vec3(0.3, 0.5, 0.2))), clothes_grey) * tint;
    colour = vec4(display(lit(albedo, n, v, vec3(0.15), 0.0, 8.0)), 1.0);
}
"""

_BROW = """
uniform vec2 alphas;
void main() {
    float alpha = texture(picture, tex).a;
    if (alpha < alphas.x || alpha >= alphas.y) discard;
    vec3 n = normalize(facing), v = normalize(camera - at);
    if (dot(n, v) < 0.0) n = -n;
    colour = vec4(display(lit(tint, n, v, vec3(0.3), 0.0, 8.0)), alpha);
}
"""

_GLASSES = """
void main() {
    vec3 n = normalize(facing), v = normalize(camera - at);
    colour = vec4(display(lit(tint, n, v, vec3(0.1), 1.2, 40.0)), 1.0);
}
"""

# In the order of stack.Material. One program each: software OpenGL runs both sides of an `if`,
# and a `discard` anywhere in a program costs its early depth test.
SURFACES: dict[Style, tuple[str, ...]] = {
    "rendered": tuple(
        _SURFACE_START + body
        for body in (_SKIN, _TEETH, _TONGUE, _EYE, _HAIR, _CLOTH, _BROW, _GLASSES)
    ),
    "drawn": DRAWN_SURFACES,
}

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
in vec2 tex;
void main() {}
"""

DEPTH_CUT_FRAGMENT = """
#version 330
uniform sampler2D picture;
in vec2 tex;
void main() {
    if (texture(picture, tex).a < 0.5) discard;
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
