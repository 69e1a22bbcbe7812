//! `cargo xtask serve`: the built site on this computer, sent as a careful host would send it.

use std::net::Ipv4Addr;
use std::path::PathBuf;
use std::sync::{Arc, PoisonError, RwLock};

use anyhow::{Context, Result};
use axum::Router;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::{Method, Response, StatusCode, header};
use tokio::net::TcpListener;

use crate::build::{self, Modules, Optimise};
use crate::compress::Packer;
use crate::site::{Compress, Site};
use crate::watch;
use crate::workspace::Workspace;

/// The port tried first.
const PORT: u16 = 8080;

/// How the site is served.
#[derive(clap::Args)]
pub struct Options {
    /// The port; 0 takes any free one. Without it: 8080, or the next free one.
    #[arg(long)]
    port: Option<u16>,
    /// Serve this folder as it is, without building.
    #[arg(long, value_name = "DIR", conflicts_with = "watch")]
    dist: Option<PathBuf>,
    /// Serve below this path, as some hosts do.
    #[arg(long, value_name = "PATH", default_value = "/")]
    prefix: String,
    /// Build again at every change of the sources, and reload the page.
    #[arg(long)]
    watch: bool,
}

/// What is being served: the site can be exchanged under way.
#[derive(Clone)]
pub struct Served {
    site: Arc<RwLock<Arc<Site>>>,
    prefix: Arc<str>,
    changes: Option<watch::Changes>,
}

impl Served {
    /// The site as it is now.
    pub fn site(&self) -> Arc<Site> {
        let site = self.site.read().unwrap_or_else(PoisonError::into_inner);
        Arc::clone(&site)
    }

    /// Serves another site from now on.
    pub fn exchange(&self, site: Site) {
        *self.site.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(site);
    }
}

/// Serves until interrupted.
pub fn run(workspace: &Workspace, options: &Options) -> Result<()> {
    let packer = Packer::new(workspace.scratch("packed"))?;
    let site = match &options.dist {
        Some(folder) => Site::load(folder, Compress::By(&packer))?,
        None if options.watch => watch::load(&build::dist(workspace, Modules::Compiled(Optimise::Quick))?)?,
        None => Site::load(&build::dist(workspace, Modules::Compiled(Optimise::Full))?, Compress::By(&packer))?,
    };
    let served = Served {
        site: Arc::new(RwLock::new(Arc::new(site))),
        prefix: prefix(&options.prefix).into(),
        changes: options.watch.then(watch::Changes::new),
    };
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let _watcher = match &served.changes {
        Some(changes) => Some(watch::start(workspace, &served, changes)?),
        None => None,
    };
    runtime.block_on(listen(options.port, served))
}

async fn listen(port: Option<u16>, served: Served) -> Result<()> {
    let listener = bind(port).await?;
    let port = listener.local_addr()?.port();
    println!("Serving on http://127.0.0.1:{port}{}", served.prefix);
    let router = Router::new().fallback(answer).with_state(served);
    axum::serve(listener, router)
        .with_graceful_shutdown(async {
            let _ = tokio::signal::ctrl_c().await;
            // An open page holds a connection for its reloads, so that waiting would not end.
            std::process::exit(0);
        })
        .await?;
    Ok(())
}

async fn bind(port: Option<u16>) -> Result<TcpListener> {
    if let Some(port) = port {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port)).await;
        return listener.with_context(|| format!("port {port} is taken: name another by --port"));
    }
    for port in PORT..PORT + 100 {
        if let Ok(listener) = TcpListener::bind((Ipv4Addr::LOCALHOST, port)).await {
            return Ok(listener);
        }
    }
    Ok(TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await?)
}

async fn answer(State(served): State<Served>, request: Request) -> Response<Body> {
    let site = served.site();
    if request.method() != Method::GET && request.method() != Method::HEAD {
        return site.message(StatusCode::METHOD_NOT_ALLOWED, "This site is only read.\n");
    }
    let Some(path) = request.uri().path().strip_prefix(&*served.prefix) else {
        let moved =
            Response::builder().status(StatusCode::TEMPORARY_REDIRECT).header(header::LOCATION, &*served.prefix);
        return site.secured(moved, Body::empty());
    };
    match &served.changes {
        Some(_) if path == watch::SCRIPT => watch::script(&site),
        Some(changes) if path == watch::STREAM => watch::stream(&site, changes),
        _ => site.answer(path, request.headers()),
    }
}

/// The prefix with a slash at both ends.
fn prefix(asked: &str) -> String {
    match asked.trim_matches('/') {
        "" => "/".to_owned(),
        inner => format!("/{inner}/"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn prefixes_are_closed() {
        assert_eq!(prefix("/"), "/");
        assert_eq!(prefix("some/sub/path"), "/some/sub/path/");
        assert_eq!(prefix("/some/"), "/some/");
    }
}
