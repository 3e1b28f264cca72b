/// Links to somebody's profile or private chat on a social network.
package enum ProfileLink {
  /// Hosts, each with the path that profiles begin with there; hosts without a path have profiles at their root.
  private static let hosts: StaticString = """
    instagram.com/ snapchat.com/add/ tiktok.com/@ facebook.com/ fb.com/ m.facebook.com/ linkedin.com/in/ wa.me/ t.me/ \
    x.com/ twitter.com/ threads.net/@ discord.com/users/ discordapp.com/users/ bsky.app/profile/ twitch.tv/ \
    youtube.com/@ pinterest.com/ vsco.co/ bereal.com/ bere.al/ strava.com/athletes/ steamcommunity.com/id/ \
    signal.me/ telegram.me/ onlyfans.com/ tellonym.me/ ngl.link/ roblox.com/users/ instagr.am/ snapchat.com/@
    """

  /// Where the profile's name lies in the bytes of a web address; nil where it is no profile.
  package static func name(in address: ArraySlice<UInt8>) -> Range<Int>? {
    var start = address.startIndex
    if let scheme = end(of: "https://", in: address, at: start) ?? end(of: "http://", in: address, at: start) {
      start = scheme
    }
    if let www = end(of: "www.", in: address, at: start) { start = www }
    let table = hosts.utf8Start
    var index = 0
    while index < hosts.utf8CodeUnitCount {
      var offset = start
      var isMatch = true
      while index < hosts.utf8CodeUnitCount, table[index] != 0x20 {
        isMatch = isMatch && offset < address.endIndex && lower(address[offset]) == table[index]
        offset += 1
        index += 1
      }
      index += 1
      if isMatch, let name = profile(in: address, from: offset) { return name }
    }
    return nil
  }

  private static func profile(in address: ArraySlice<UInt8>, from start: Int) -> Range<Int>? {
    var end = start
    while end < address.endIndex, address[end] != UInt8(ascii: "/"), address[end] != UInt8(ascii: "?"),
      address[end] != UInt8(ascii: "#")
    {
      end += 1
    }
    guard end - start >= 2 else { return nil }
    for page: StaticString in [
      "p", "reel", "reels", "stories", "explore", "groups", "events", "watch", "hashtag", "search", "share", "sharer",
      "intent", "i", "home", "pages", "photo", "story.php", "permalink.php", "joinchat", "tv", "status", "pin",
    ] where page.utf8CodeUnitCount == end - start && self.end(of: page, in: address, at: start) != nil {
      return nil
    }
    return start..<end
  }

  private static func end(of prefix: StaticString, in address: ArraySlice<UInt8>, at start: Int) -> Int? {
    let count = prefix.utf8CodeUnitCount
    guard start + count <= address.endIndex else { return nil }
    for offset in 0..<count where lower(address[start + offset]) != prefix.utf8Start[offset] { return nil }
    return start + count
  }

  private static func lower(_ byte: UInt8) -> UInt8 {
    byte >= 0x41 && byte <= 0x5A ? byte + 32 : byte
  }
}
