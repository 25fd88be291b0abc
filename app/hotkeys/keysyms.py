"""Keys as X11 and Wayland know them: number and name of a keysym (keysymdef.h)."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt

from app.hotkeys.chord import Chord

_K = Qt.Key
_NAMED: Mapping[int, tuple[int, str]] = {
    _K.Key_Space.value: (0x20, "space"),
    _K.Key_Escape.value: (0xFF1B, "Escape"),
    _K.Key_Tab.value: (0xFF09, "Tab"),
    _K.Key_Backspace.value: (0xFF08, "BackSpace"),
    _K.Key_Return.value: (0xFF0D, "Return"),
    _K.Key_Enter.value: (0xFF8D, "KP_Enter"),
    _K.Key_Insert.value: (0xFF63, "Insert"),
    _K.Key_Delete.value: (0xFFFF, "Delete"),
    _K.Key_Pause.value: (0xFF13, "Pause"),
    _K.Key_Print.value: (0xFF61, "Print"),
    _K.Key_ScrollLock.value: (0xFF14, "Scroll_Lock"),
    _K.Key_Menu.value: (0xFF67, "Menu"),
    _K.Key_Help.value: (0xFF6A, "Help"),
    _K.Key_Home.value: (0xFF50, "Home"),
    _K.Key_Left.value: (0xFF51, "Left"),
    _K.Key_Up.value: (0xFF52, "Up"),
    _K.Key_Right.value: (0xFF53, "Right"),
    _K.Key_Down.value: (0xFF54, "Down"),
    _K.Key_PageUp.value: (0xFF55, "Prior"),
    _K.Key_PageDown.value: (0xFF56, "Next"),
    _K.Key_End.value: (0xFF57, "End"),
    _K.Key_VolumeDown.value: (0x1008FF11, "XF86AudioLowerVolume"),
    _K.Key_VolumeMute.value: (0x1008FF12, "XF86AudioMute"),
    _K.Key_VolumeUp.value: (0x1008FF13, "XF86AudioRaiseVolume"),
    _K.Key_MediaPlay.value: (0x1008FF14, "XF86AudioPlay"),
    _K.Key_MediaTogglePlayPause.value: (0x1008FF14, "XF86AudioPlay"),
    _K.Key_MediaStop.value: (0x1008FF15, "XF86AudioStop"),
    _K.Key_MediaPrevious.value: (0x1008FF16, "XF86AudioPrev"),
    _K.Key_MediaNext.value: (0x1008FF17, "XF86AudioNext"),
    _K.Key_MicMute.value: (0x1008FFB2, "XF86AudioMicMute"),
    _K.Key_Calculator.value: (0x1008FF1D, "XF86Calculator"),
    _K.Key_HomePage.value: (0x1008FF18, "XF86HomePage"),
    _K.Key_LaunchMail.value: (0x1008FF19, "XF86Mail"),
}
_PUNCTUATION = {
    "!": "exclam", '"': "quotedbl", "#": "numbersign", "$": "dollar", "%": "percent",
    "&": "ampersand", "'": "apostrophe", "(": "parenleft", ")": "parenright", "*": "asterisk",
    "+": "plus", ",": "comma", "-": "minus", ".": "period", "/": "slash", ":": "colon",
    ";": "semicolon", "<": "less", "=": "equal", ">": "greater", "?": "question", "@": "at",
    "[": "bracketleft", "\\": "backslash", "]": "bracketright", "^": "asciicircum",
    "_": "underscore", "`": "grave", "{": "braceleft", "|": "bar", "}": "braceright",
    "~": "asciitilde",
}  # fmt: skip
_KEYPAD = range(0xFF80, 0xFFBE)
_KEYPAD_SIGNS = {"*": (0xFFAA, "KP_Multiply"), "+": (0xFFAB, "KP_Add")}
_KEYPAD_SIGNS |= {"-": (0xFFAD, "KP_Subtract"), "/": (0xFFAF, "KP_Divide")}
_UNICODE = 0x01000000


def keysym(chord: Chord) -> tuple[int, str] | None:
    """Number and name of the keysym of a chord's key; None for one that X does not know."""
    key = chord.key
    if chord.keypad and chr(min(key, 0x7F)) in _KEYPAD_SIGNS:
        return _KEYPAD_SIGNS[chr(key)]
    if chord.keypad and _K.Key_0.value <= key <= _K.Key_9.value:
        digit = key - _K.Key_0.value
        return 0xFFB0 + digit, f"KP_{digit}"
    if key in _NAMED:
        return _NAMED[key]
    if _K.Key_F1.value <= key <= _K.Key_F35.value:
        number = key - _K.Key_F1.value
        return 0xFFBE + number, f"F{number + 1}"
    if key >= _UNICODE:
        return None
    return _of_character(chr(key).lower())


def on_keypad(symbol: int) -> bool:
    """Whether it is on the number pad, where Shift and Num Lock change the sign, not the key."""
    return symbol in _KEYPAD


def _of_character(sign: str) -> tuple[int, str]:
    code = ord(sign[0])
    name = _PUNCTUATION.get(sign, sign)
    if 0x20 < code < 0x7F:
        return code, name
    if 0xA0 <= code <= 0xFF:
        return code, f"U{code:04X}"
    return _UNICODE + code, f"U{code:04X}"
