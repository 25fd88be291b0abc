"""Distillation of Lip Forcing at 1.3B and 14B: forcing, then rollouts matched to the teacher."""
