# SPDX-License-Identifier: GPL-2.0-only
"""Lipcam's camera bridge: a program of its own that hands pictures to a virtual camera.

It uses pyvirtualcam and is therefore under the GPL-2.0 (see LICENSE and README.md in this folder);
it shares no code with Lipcam, which starts it and talks to it only through pipes and a piece of
shared memory.
"""
