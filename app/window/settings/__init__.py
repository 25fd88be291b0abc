"""The window of settings, made from what each setting may be (core.setting_rules)."""
