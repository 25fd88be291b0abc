"""The data factory: rendered heads that say timed speech, written to disk, and their reader.

`python -m training.data --out data/small` makes a data set; `training.data.dataset.ClipDataset`
reads it. The layout on disk is described in `training.data.store`.
"""
