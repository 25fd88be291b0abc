"""Real people on video: finding the face, following it, cutting the mouth region.

`tracking.track_clip` turns a video file into what the data set and the judgement need;
`import_clips` adds a folder of clips to a data set (`python -m training.data --add-clips DIR`).
"""
