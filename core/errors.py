"""The errors of Lipcam: one base and one class for each room.

The text of an error says what failed and what the user can do about it; it is shown as it is.
Catch only what can be mended where it is caught; the rest reaches the thread's fence and the user.
"""


class LipcamError(Exception):
    """Base of all errors that Lipcam raises on purpose."""


class SettingsError(LipcamError):
    """A settings file or value cannot be used."""


class MicUnavailable(LipcamError):
    """A microphone (or a sound file standing in for one) cannot be opened or has gone."""


class AudioFormatError(MicUnavailable):
    """A sound file is empty, truncated, or not sound."""


class SpeakerUnavailable(LipcamError):
    """A loudspeaker cannot be opened or has gone. The picture never depends on one."""


class CameraUnavailable(LipcamError):
    """A frame sink cannot be opened or has stopped taking frames."""


class RecordingError(CameraUnavailable):
    """A video file cannot be written, for example because the disk is full."""


class EngineError(LipcamError):
    """A lip engine cannot be built or has failed."""


class WeightsError(EngineError):
    """A weight file is missing, damaged, or does not match its manifest."""


class ModelRefused(WeightsError):
    """A model that was asked for is not known or cannot be had like this, or a file is not it."""


class DownloadFailed(WeightsError):
    """A model could not be fetched to its end; what has arrived is kept."""


class AvatarError(LipcamError):
    """An avatar package is missing, damaged, hostile, or not an avatar."""


class VideoError(LipcamError):
    """A video file is missing, damaged, hostile, or shows nothing that can be used."""


class FaceError(LipcamError):
    """No face can be found, or the networks that find faces are missing or fail."""


class PictureError(LipcamError):
    """A picture file for the background is missing, damaged, hostile, or no picture."""


class MatteError(LipcamError):
    """What is person and what is background cannot be told, or the network for it is missing."""


class BadFrame(LipcamError):
    """A picture has the wrong shape or type: a fault of ours, not of the user."""


class DesktopError(LipcamError):
    """The desktop does not do its part: another window, keys, starting with the system, a file."""


class TrainingError(LipcamError):
    """Material or a tool for making the student is missing, damaged, or does not fit."""
