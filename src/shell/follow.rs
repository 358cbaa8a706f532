//! Waking up when a folder changes: the system tells, and where it does not, the folder is looked at now and then.
//!
//! It says that something may have changed and never what: whoever wakes looks for itself.

use notify::{Config, PollWatcher, RecommendedWatcher, RecursiveMode, Watcher};
use std::path::Path;
use std::time::Duration;

/// How often a folder is looked at where the system does not tell: often enough for a desk to follow a room.
const LOOK: Duration = Duration::from_millis(80);

/// Watches a folder until it is dropped.
pub struct Follow {
    _watcher: Box<dyn Watcher + Send>,
}

impl Follow {
    /// Watches the files of a folder. `changed` is called on a thread of the watcher and must not wait.
    ///
    /// # Errors
    ///
    /// The folder is not there, or neither way of watching works on this system.
    pub fn folder(path: &Path, changed: impl Fn() + Send + Clone + 'static) -> notify::Result<Follow> {
        let told = changed.clone();
        let told = move |event: notify::Result<notify::Event>| {
            // Reading a file is not a change; without this a desk would wake itself.
            if event.is_ok_and(|event| !event.kind.is_access()) {
                told();
            }
        };
        let watched = RecommendedWatcher::new(told, Config::default()).and_then(|mut watcher| {
            watcher.watch(path, RecursiveMode::NonRecursive)?;
            Ok(Box::new(watcher) as Box<dyn Watcher + Send>)
        });
        let watcher = match watched {
            Ok(watcher) => watcher,
            Err(_) => {
                let config = Config::default().with_poll_interval(LOOK);
                let mut watcher =
                    PollWatcher::new(move |_: notify::Result<notify::Event>| changed(), config)?;
                watcher.watch(path, RecursiveMode::NonRecursive)?;
                Box::new(watcher)
            }
        };
        Ok(Follow { _watcher: watcher })
    }
}
