"""The face of Lipcam: Qt window and command line. May import ``core``, nothing else of ours."""
