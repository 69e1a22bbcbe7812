//! The kinds of file in the site: what each is called in a `Content-Type` header, for our own server and for the settings
//! of others.

/// The end of a file's name, its media type, and whether a host should compress it.
pub const KINDS: [(&str, &str, Compressed); 13] = [
    ("html", "text/html; charset=utf-8", Compressed::Yes),
    ("css", "text/css; charset=utf-8", Compressed::Yes),
    ("js", "text/javascript; charset=utf-8", Compressed::Yes),
    ("mjs", "text/javascript; charset=utf-8", Compressed::Yes),
    ("json", "application/json", Compressed::Yes),
    ("svg", "image/svg+xml", Compressed::Yes),
    ("png", "image/png", Compressed::No),
    ("ico", "image/x-icon", Compressed::No),
    ("txt", "text/plain; charset=utf-8", Compressed::Yes),
    ("wasm", "application/wasm", Compressed::Yes),
    ("webmanifest", "application/manifest+json", Compressed::Yes),
    ("woff2", "font/woff2", Compressed::No),
    ("ttf", "font/ttf", Compressed::Yes),
];

/// Whether compressing a kind of file makes it smaller.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Compressed {
    /// It does.
    Yes,
    /// It is compressed as it is.
    No,
}

/// The media type of a file, by the end of its name.
pub fn media_type(path: &str) -> &'static str {
    let end = path.rsplit_once('.').map_or("", |(_, end)| end);
    KINDS.iter().find(|(kind, ..)| *kind == end).map_or("application/octet-stream", |(_, media_type, _)| media_type)
}

/// A media type without what follows it.
pub fn bare(media_type: &str) -> &str {
    media_type.split(';').next().unwrap_or_default()
}
