"""The first steps: a dialog that leads a newcomer from nothing to a talking avatar in a call."""
