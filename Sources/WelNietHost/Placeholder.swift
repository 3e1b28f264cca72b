/// The host.
