"""GLSL of the drawn style: flat tones; alpha says what kind of surface it is (see ink.py)."""

from __future__ import annotations

from training.heads import ink

_START = """
#version 330
uniform sampler2D picture;
uniform vec3 tint, lip_tint, camera;
uniform vec3 key_from;
uniform vec4 cheek;  // x, y and radius of the blush in decimetres, its strength
uniform vec3 gaze[2];
in vec3 at;
in vec3 facing;
in vec2 tex;
in vec2 seen;
in float lips;
in float low;
in vec2 local_xy;
out vec4 colour;

const vec3 SHADE = vec3(0.62, 0.50, 0.60);  // what a shadow does to a colour

float lit(vec3 n) {
    return smoothstep(0.09, 0.13, dot(n, key_from) * smoothstep(0.1, 0.7, seen.y));
}

vec3 display(vec3 c) {
    c = clamp(c, 0.0, 1.0);
    vec3 a = sqrt(c), b = sqrt(a), d = sqrt(b);
    return clamp(0.585122381 * a + 0.783140355 * b - 0.368262736 * d, 0.0, 1.0);
}

vec4 flat_tone(vec3 paint, float light, float kind) {
    return vec4(display(mix(paint * SHADE, paint, light)), kind / 255.0);
}
"""

_SKIN = f"""
void main() {{
    vec3 n = normalize(facing);
    float lip = smoothstep(0.45, 0.5, lips), inside = smoothstep(0.35, 0.4, -lips);
    vec3 paint = tint;
    float light = lit(n);
    vec2 off = (vec2(abs(local_xy.x), local_xy.y) - cheek.xy) / (cheek.z * vec2(1.0, 0.72));
    paint = mix(paint, tint * vec3(1.0, 0.72, 0.70), cheek.w * smoothstep(1.0, 0.75, length(off)));
    paint = mix(paint, tint * lip_tint, lip);
    // A highlight on the lower lip.
    vec3 h = normalize(key_from + normalize(camera - at));
    float shine = lip * low * smoothstep(0.93, 0.95, dot(n, h));
    paint = mix(paint, min(paint * 1.35 + 0.05, 1.0), shine);
    float which = low > 0.5 ? {ink.LOWER_LIP}.0 : {ink.UPPER_LIP}.0;
    float kind = lip > 0.5 ? which : {ink.SKIN}.0;
    colour = flat_tone(paint, max(light, 0.35 * lip), kind);
    if (inside > 0.5) colour = vec4(display(vec3(0.16, 0.022, 0.03)), {ink.INSIDE}.0 / 255.0);
}}
"""

_TEETH = f"""
void main() {{
    vec3 paint = texture(picture, tex).rgb;
    float gum = smoothstep(0.05, 0.07, paint.r - paint.g);
    float deep = smoothstep(0.10, 0.25, seen.x);
    vec3 c = mix(vec3(0.92, 0.90, 0.86) * tint, vec3(0.45, 0.10, 0.12), gum);
    c = mix(vec3(0.16, 0.022, 0.03), c, deep);
    colour = vec4(display(c), {ink.TEETH}.0 / 255.0);
}}
"""

_TONGUE = f"""
void main() {{
    vec3 n = normalize(facing);
    float light = smoothstep(0.35, 0.42, n.y * 0.6 + n.z * 0.5);
    colour = flat_tone(vec3(0.62, 0.14, 0.16), light, {ink.TONGUE}.0);
}}
"""

_EYE = f"""
void main() {{
    vec3 direction = vec3(tex, sqrt(max(0.0, 1.0 - dot(tex, tex))));
    vec3 axis = local_xy.x < 0.0 ? gaze[0] : gaze[1];
    float r = acos(clamp(dot(direction, axis), -1.0, 1.0)) / 0.56;
    vec3 white = mix(vec3(0.93), vec3(0.66, 0.64, 0.72), smoothstep(0.10, 0.16, tex.y));
    vec3 iris = mix(tint, tint * 0.45, smoothstep(-0.02, 0.06, tex.y - axis.y));
    iris = mix(iris, tint * 0.18, smoothstep(0.80, 0.86, r));
    iris = mix(vec3(0.012), iris, smoothstep(0.44, 0.48, r));
    vec3 c = mix(iris, white, smoothstep(0.97, 1.02, r));
    vec2 glint = tex - axis.xy - vec2(-0.16, 0.17);
    c = mix(vec3(1.0), c, smoothstep(0.085, 0.10, length(glint)));
    vec2 small = tex - axis.xy - vec2(0.17, -0.19);
    c = mix(vec3(0.9), c, smoothstep(0.04, 0.055, length(small)));
    colour = vec4(display(c), {ink.EYE}.0 / 255.0);
}}
"""

_HAIR = f"""
void main() {{
    vec4 paint = texture(picture, tex);
    if (paint.a < 0.6) discard;
    vec3 n = normalize(facing), v = normalize(camera - at);
    if (dot(n, v) < 0.0) n = -n;
    vec3 strand = normalize(cross(n, vec3(1.0, 0.0, 0.0)) + vec3(0.0, 0.001, 0.0));
    float along = dot(strand, normalize(key_from + v));
    float streak = dot(paint.rgb, vec3(0.5)) * 0.5;
    float sheen = smoothstep(0.93, 0.95, 1.0 - along * along + streak * 0.12) * step(-0.1, n.y);
    vec3 c = mix(tint, min(tint * 1.5 + 0.06, 1.0), sheen * 0.8);
    colour = flat_tone(c, max(lit(n), 0.0), {ink.HAIR}.0);
}}
"""

_CLOTH = f"""
void main() {{
    vec3 n = normalize(facing), v = normalize(camera - at);
    if (dot(n, v) < 0.0) n = -n;
    vec3 paint = texture(picture, tex).rgb;
    float pattern = floor(dot(paint, vec3(0.33)) * 2.0 + 0.5) * 0.5;
    colour = flat_tone(tint * mix(0.8, 1.15, pattern), lit(n), {ink.CLOTH}.0);
}}
"""

_BROW = f"""
void main() {{
    if (texture(picture, tex).a < 0.3) discard;
    colour = vec4(display(tint), {ink.BROW}.0 / 255.0);
}}
"""

_GLASSES = f"""
void main() {{
    colour = flat_tone(tint, lit(normalize(facing)), {ink.GLASSES}.0);
}}
"""

DRAWN_SURFACES: tuple[str, ...] = tuple(
    _START + body for body in (_SKIN, _TEETH, _TONGUE, _EYE, _HAIR, _CLOTH, _BROW, _GLASSES)
)
"""In the order of stack.Material, as the rendered ones."""
