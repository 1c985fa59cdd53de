"""Word lists of six languages (en fr de nl es it): data only, so that a language is added without touching a rule."""
