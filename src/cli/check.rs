//! `levers check`: every fault of a workshop's files, by file, line and column.

mod authored;
mod grid;
mod seen;
mod typical;

use crate::cli::error::CliError;
use crate::cli::out::Reply;
use crate::content::embedded;
use crate::content::fault::Severity;
use crate::content::fit::Grid;
use crate::content::load::{CATALOGUE, HEAD, Loaded};
use crate::say;
use crate::shell::folder::Place;
use crate::workshop::Workshop;
use std::path::{Path, PathBuf};

/// What `levers check` is told.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// A folder, or one file of it.
    #[arg(value_name = "PATH", help = say!("cli-check-path"))]
    pub path: Option<PathBuf>,
    #[arg(long, value_name = "COLUMNSxROWS", help = say!("cli-check-grid"))]
    pub grid: Option<Grid>,
}

pub fn run(args: &Args) -> Result<Reply, CliError> {
    let (place, only) = target(args.path.as_deref());
    let loaded = place.check()?;
    let is_sound = loaded.is_sound();
    let Loaded { workshop, mut diagnostics } = loaded;
    // A step of a faulty workshop may look as nobody meant it, so what fits is asked only of a sound one.
    if let (Some(grid), Some(workshop), true) = (args.grid, &workshop, is_sound) {
        diagnostics.extend(grid::check(&place.folder()?, workshop.clone(), grid));
    }
    if let Some(only) = &only {
        diagnostics.retain(|fault| Path::new(&fault.file) == only.as_path());
    }
    let path = args.path.as_deref().map_or(embedded::NAME.to_string(), |path| path.display().to_string());
    if diagnostics.iter().any(|fault| fault.severity() == Severity::Error) {
        return Err(CliError::Faulty { path, faults: diagnostics });
    }
    let mut text = match (&only, workshop) {
        // The other files of the folder are faulty, and that was not asked.
        (Some(_), _) | (None, None) => say!("cli-check-file", path = path.as_str()),
        (None, Some(workshop)) => sound(&workshop, &path),
    };
    if let Some(grid) = args.grid.filter(|_| is_sound) {
        text = format!("{text}\n{}", say!("cli-check-fits", grid = grid.to_string()));
    }
    Ok(Reply { text: text + "\n", faults: diagnostics, ..Reply::default() })
}

fn sound(workshop: &Workshop, path: &str) -> String {
    say!(
        "cli-check-sound",
        path = path,
        title = workshop.title.as_str(),
        modules = workshop.modules.len(),
        steps = workshop.steps().count(),
        agendas = workshop.agendas.len()
    )
}

/// One file is checked with the folder it belongs to, and only its own faults are told.
fn target(path: Option<&Path>) -> (Place, Option<PathBuf>) {
    let place = Place::named(path);
    let Place::Folder(file) = &place else { return (place, None) };
    if !file.is_file() {
        return (place, None);
    }
    let folder = file.parent().filter(|folder| !folder.as_os_str().is_empty());
    let folder = folder.map_or(PathBuf::from("."), Path::to_path_buf);
    let is_catalogue =
        folder.file_name().is_some_and(|name| name == CATALOGUE) && !folder.join(HEAD).exists();
    let name = file.file_name().map(PathBuf::from).unwrap_or_default();
    match folder.parent().filter(|_| is_catalogue) {
        Some(workshop) => {
            let workshop =
                if workshop.as_os_str().is_empty() { PathBuf::from(".") } else { workshop.to_path_buf() };
            let only = workshop.join(CATALOGUE).join(name);
            (Place::Folder(workshop), Some(only))
        }
        None => (Place::Folder(folder.clone()), Some(folder.join(name))),
    }
}
