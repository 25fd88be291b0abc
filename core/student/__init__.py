"""The student: one sampler, schedule and cache window for all sizes, and the engines."""
