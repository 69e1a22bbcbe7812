//! Watching the sources: build again at a change, and tell open pages to reload.
//!
//! Pages hear of a change by server-sent events, through a script that is served in this mode
//! alone. A build that fails prints its error, and the last good site stays.

use std::convert::Infallible;
use std::path::{Path, PathBuf};
use std::sync::mpsc;
use std::time::Duration;

use anyhow::{Context, Result};
use axum::body::{Body, Bytes};
use axum::http::{Response, header};
use futures_util::stream;
use notify::{Event, EventKind, RecommendedWatcher, RecursiveMode, Watcher};

use crate::build::{self, Modules, Optimise};
use crate::serve::Served;
use crate::site::{Compress, Site};
use crate::workspace::Workspace;

/// The reloading script's address, relative to the page.
pub const SCRIPT: &str = "xtask-reload.js";

/// The stream of changes, relative to the page.
pub const STREAM: &str = "xtask-changes";

/// The folders that are watched, in the checkout.
const FOLDERS: [&str; 5] = ["src", "crates", "framework", "styles", "static"];

/// All that a build reads.
const SOURCES: [&str; 6] = ["src", "crates", "framework", "styles", "static", "index.html"];

/// Editors write a file in several goes: a build waits until all has been quiet for so long.
const QUIET: Duration = Duration::from_millis(150);

const SOURCE: &str = "\
new EventSource(\"./xtask-changes\").addEventListener(\"message\", () => location.reload());
";

/// Counts the builds; every open page waits for the next.
#[derive(Clone)]
pub struct Changes(tokio::sync::watch::Sender<u64>);

impl Changes {
    /// Nothing has changed yet.
    pub fn new() -> Self {
        Self(tokio::sync::watch::Sender::new(0))
    }
}

/// Reads a built site and adds the reloading script to its page.
pub fn load(folder: &Path) -> Result<Site> {
    let mut site = Site::load(folder, Compress::No)?;
    site.add_script(SCRIPT)?;
    Ok(site)
}

/// Builds at every change until the watcher is dropped.
pub fn start(workspace: &Workspace, served: &Served, changes: &Changes) -> Result<RecommendedWatcher> {
    let (sender, events) = mpsc::channel();
    let watched = SOURCES.map(|source| workspace.root.join(source));
    let mut watcher = notify::recommended_watcher(move |event: notify::Result<Event>| {
        if event.is_ok_and(|event| matters(&event, &watched)) {
            let _ = sender.send(());
        }
    })?;
    for path in FOLDERS.map(|source| workspace.root.join(source)) {
        let watching = watcher.watch(&path, RecursiveMode::Recursive);
        watching.with_context(|| format!("could not watch {}", path.display()))?;
    }
    // A file watched by itself is lost when an editor puts a new one in its place.
    watcher.watch(&workspace.root, RecursiveMode::NonRecursive)?;
    let (workspace, served, changes) = (workspace.clone(), served.clone(), changes.clone());
    std::thread::spawn(move || {
        while events.recv().is_ok() {
            while events.recv_timeout(QUIET).is_ok() {}
            let built = build::dist(&workspace, Modules::Compiled(Optimise::Quick)).and_then(|dist| load(&dist));
            match built {
                Ok(site) => {
                    served.exchange(site);
                    changes.0.send_modify(|count| *count += 1);
                }
                Err(error) => eprintln!("{error:#}\nStill serving the last good build."),
            }
        }
    });
    Ok(watcher)
}

/// Reading a file is an event too, and the build writes to the checkout: neither matters.
fn matters(event: &Event, sources: &[PathBuf]) -> bool {
    let source = |path: &PathBuf| sources.iter().any(|source| path.starts_with(source));
    !matches!(event.kind, EventKind::Access(_)) && event.paths.iter().any(source)
}

/// The reloading script.
pub fn script(site: &Site) -> Response<Body> {
    let answer = Response::builder()
        .header(header::CONTENT_TYPE, "text/javascript; charset=utf-8")
        .header(header::CACHE_CONTROL, "no-store");
    site.secured(answer, Body::from(SOURCE))
}

/// One event a build, for as long as the page is open.
pub fn stream(site: &Site, changes: &Changes) -> Response<Body> {
    let events = stream::unfold(changes.0.subscribe(), |mut builds| async move {
        builds.changed().await.ok()?;
        let event = Bytes::from_static(b"data: built\n\n");
        Some((Ok::<_, Infallible>(event), builds))
    });
    let answer =
        Response::builder().header(header::CONTENT_TYPE, "text/event-stream").header(header::CACHE_CONTROL, "no-store");
    site.secured(answer, Body::from_stream(events))
}

#[cfg(test)]
mod tests {
    use super::*;
    use notify::event::{AccessKind, CreateKind};

    #[test]
    fn only_changes_of_sources_matter() {
        let sources = [PathBuf::from("/app/src"), PathBuf::from("/app/index.html")];
        let event = |kind, path: &str| Event::new(kind).add_path(PathBuf::from(path));
        let created = EventKind::Create(CreateKind::File);
        let read = EventKind::Access(AccessKind::Any);
        assert!(matters(&event(created, "/app/src/main.rs"), &sources));
        assert!(matters(&event(created, "/app/index.html"), &sources));
        assert!(!matters(&event(created, "/app/dist"), &sources));
        assert!(!matters(&event(read, "/app/src/main.rs"), &sources));
    }
}
