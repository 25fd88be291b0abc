"""The face of Lipcam: the Qt window and the command line. May import ``core``, nothing else of ours."""
