"""Words of the settings that a running session goes by: sound, picture, camera, lip motion."""

from __future__ import annotations

from app.window.settings.words import Words, translate


def sound_words() -> dict[str, Words]:
    """Of the page of sound."""
    clean = translate("settings", "Clean sound")
    return {
        "mic": Words(
            translate("settings", "&Microphone"),
            translate("settings", "What the avatar says is heard here."),
        ),
        "gain_db": Words(
            translate("settings", "&Gain"),
            translate(
                "settings",
                "Makes a quiet microphone louder, or a loud one quieter. 0 changes nothing.",
            ),
            unit=translate("settings", "dB"),
        ),
        "gate": Words(
            translate("settings", "&Ignore sound that is too quiet"),
            translate("settings", "Keeps fans and voices from the next room from moving the lips."),
            section=clean,
        ),
        "gate_db": Words(
            translate("settings", "&Level that counts as speech"),
            translate(
                "settings",
                "Speak: the bar should pass the mark. Be silent: it should stay before the mark.",
            ),
            unit=translate("settings", "dB"),
            section=clean,
        ),
        "noise_suppression": Words(
            translate("settings", "&Reduce steady noise"),
            translate("settings", "Takes hum and hiss out of the sound before it is used."),
            section=clean,
        ),
        "speaker": Words(
            translate("settings", "&Hear the voice"),
            translate(
                "settings",
                "Your own voice from a loudspeaker would get into the microphone: use headphones "
                "when you always want to hear it.",
            ),
            section=translate("settings", "Loudspeaker"),
        ),
        "voice": Words(
            translate("settings", "Microphone for &calls"),
            translate(
                "settings",
                "The lips come later than the voice. With a Lipcam microphone, chosen in the call "
                "program, both arrive together.",
            ),
            choices={
                "off": translate("settings", "The real one: heard before the lips"),
                "auto": translate("settings", "Lipcam microphone: in time with the lips"),
            },
            section=translate("settings", "What calls hear"),
        ),
    }


def picture_words() -> dict[str, Words]:
    """Of the page of the picture."""
    return _shape_words() | _badge_words()


def _shape_words() -> dict[str, Words]:
    return {
        "size_px": Words(
            translate("settings", "&Size"),
            translate(
                "settings",
                "What other programs get. Larger pictures cost more computing; the camera starts "
                "anew with a change.",
            ),
        ),
        "fps": Words(
            translate("settings", "Pi&ctures a second"),
            translate("settings", "25 is what the lips are made for."),
        ),
        "background": Words(
            translate("settings", "&Background"),
            translate(
                "settings",
                "What is behind the avatar. Choose green for a program that puts its own picture "
                "there.",
            ),
        ),
        "flip_output": Words(
            translate("settings", "&Flip what others see"),
            translate(
                "settings",
                "Usually not needed: your programs show you mirrored by themselves.",
            ),
        ),
        "mirror_preview": Words(
            translate("settings", "Show me &mirrored in this program"),
            translate("settings", "Like a mirror; others see it the right way round."),
        ),
    }


def _badge_words() -> dict[str, Words]:
    label = translate("settings", "Label in the picture")
    return {
        "badge": Words(
            translate("settings", 'Say "&AI avatar" in the picture'),
            translate("settings", "A small label, so that people know who they are looking at."),
            section=label,
        ),
        "badge_corner": Words(
            translate("settings", "Co&rner"),
            translate("settings", "Where the label stands. You can also click into the picture."),
            choices={
                "top-left": translate("settings", "Top left"),
                "top-right": translate("settings", "Top right"),
                "bottom-left": translate("settings", "Bottom left"),
                "bottom-right": translate("settings", "Bottom right"),
            },
            section=label,
        ),
        "badge_style": Words(
            translate("settings", "S&tyle"),
            translate("settings", "Choose what can be read well on your background."),
            choices={
                "dark": translate("settings", "Dark"),
                "light": translate("settings", "Light"),
                "outline": translate("settings", "Letters with an outline"),
            },
            section=label,
        ),
    }


def camera_words() -> dict[str, Words]:
    """Of the page of the camera."""
    return {
        "camera": Words(
            translate("settings", "&Camera"),
            translate(
                "settings",
                "The virtual camera that other programs see. Choose the same one there.",
            ),
        ),
        "rest_when_unseen": Words(
            translate("settings", "&Rest while nobody is watching"),
            translate(
                "settings",
                "Makes no pictures while no program reads the camera and this window is out of "
                "sight. It saves power; the first look brings the avatar back at once.",
            ),
        ),
    }


def engine_words() -> dict[str, Words]:
    """Of the page of the lips' motion."""
    return _motion_words() | _lip_forcing_words()


def _motion_words() -> dict[str, Words]:
    computing = translate("settings", "Computing")
    return {
        "delay_ms": Words(
            translate("settings", "&Delay"),
            translate(
                "settings",
                "From your voice to the picture. Less is raised by itself where this computer "
                "cannot keep it.",
            ),
            unit=translate("settings", "ms"),
        ),
        "engine": Words(
            translate("settings", "&Student"),
            translate(
                "settings",
                "The network that moves the lips. Lip Forcing looks best and needs a large "
                "graphics card and its files: see Larger models.",
            ),
            choices={
                "onnx_small": translate("settings", "Small student (runs on any computer)"),
                "lipforcing": translate("settings", "Lip Forcing, the best that is here"),
                "lipforcing-14b": translate("settings", "Lip Forcing 14B"),
                "lipforcing-1.3b": translate("settings", "Lip Forcing 1.3B"),
                "pattern": translate("settings", "Test pattern (no student)"),
            },
        ),
        "provider": Words(
            translate("settings", "&Runs on"),
            translate("settings", "Where this is not possible, the processor does it."),
            choices={
                "auto": translate("settings", "What fits best"),
                "cpu": translate("settings", "The processor"),
                "cuda": translate("settings", "A graphics card by NVIDIA (CUDA)"),
                "directml": translate("settings", "A graphics card under Windows (DirectML)"),
                "coreml": translate("settings", "The graphics of a Mac (Core ML)"),
            },
            section=computing,
        ),
        "threads": Words(
            translate("settings", "Processor &cores"),
            translate(
                "settings",
                "How many work at the same time. 1 leaves most to other programs; take more only "
                "when the lips come late.",
            ),
            section=computing,
        ),
        "chunk_frames": Words(
            translate("settings", "Pictures in one &go"),
            translate(
                "settings",
                "For the small student. One at a time waits less for your voice: it allows 40 ms "
                "less delay and costs a quarter more computing.",
            ),
            choices={
                "0": translate("settings", "What fits best"),
                "1": translate("settings", "One"),
                "2": translate("settings", "Two"),
            },
            section=computing,
        ),
    }


def _lip_forcing_words() -> dict[str, Words]:
    forcing = translate("settings", "Lip Forcing (large graphics cards)")
    return {
        "lipforcing_mode": Words(
            translate("settings", "Step &forward"),
            translate("settings", "Shorter steps wait less for your voice."),
            choices={
                "chunk3": translate("settings", "12 pictures, as it was trained"),
                "overlap": translate("settings", "4 pictures, three times the work"),
                "chunk1": translate("settings", "4 pictures, less steady"),
            },
            section=forcing,
        ),
        "lipforcing_decoder": Words(
            translate("settings", "&Last stage"),
            translate("settings", "What makes pictures of what the network has computed."),
            choices={
                "taehv": translate("settings", "Fast"),
                "wan": translate("settings", "Exact"),
            },
            section=forcing,
        ),
        "lipforcing_precision": Words(
            translate("settings", "&Numbers"),
            translate("settings", "Shorter numbers are faster and need less graphics memory."),
            choices={
                "auto": translate("settings", "What fits best"),
                "bf16": translate("settings", "16 bits"),
                "fp8": translate("settings", "8 bits (new graphics cards)"),
                "float32": translate("settings", "32 bits (slow)"),
            },
            section=forcing,
        ),
        "lipforcing_lookahead_ms": Words(
            translate("settings", "Sound &ahead"),
            translate(
                "settings",
                "How much of what you say next is heard before the lips move. More looks better "
                "and adds to the delay.",
            ),
            unit=translate("settings", "ms"),
            section=forcing,
        ),
    }
