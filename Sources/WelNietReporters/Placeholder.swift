/// Reporters.
