"""Widgets that show one setting and let it be changed."""
