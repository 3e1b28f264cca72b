import WelNietEngine

/// The knowledge that is compiled into the binary.
public enum BuiltIn {}
