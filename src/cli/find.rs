//! What a person names on the command line: a workshop, an agenda of it, a session. A name that nothing has is answered
//! with the nearest one that something has.

use crate::cli::error::CliError;
use crate::content::diagnostic::Diagnostic;
use crate::content::embedded;
use crate::content::fault::Severity;
use crate::content::suggest::did_you_mean;
use crate::shell::folder::Place;
use crate::shell::library;
use crate::shell::paths::Paths;
use crate::shell::store::{Store, read_file};
use crate::workshop::{Agenda, Session, SessionId, Workshop};
use std::path::Path;

/// Returns a workshop that can be used, with the warnings about it.
pub fn workshop(place: &Place) -> Result<(Workshop, Vec<Diagnostic>), CliError> {
    let loaded = place.load()?;
    let is_sound = loaded.is_sound();
    match loaded.workshop {
        Some(workshop) if is_sound => Ok((workshop, loaded.diagnostics)),
        Some(_) | None => Err(CliError::Faulty { path: name(place), faults: loaded.diagnostics }),
    }
}

/// Returns as much of a workshop as was understood: what people answered is worth more than the order of its files.
pub fn workshop_as_it_is(place: &Place) -> Result<(Workshop, Vec<Diagnostic>), CliError> {
    let loaded = place.load()?;
    match loaded.workshop {
        Some(workshop) => {
            let errors = loaded.diagnostics.into_iter().filter(|fault| fault.severity() == Severity::Error);
            Ok((workshop, errors.collect()))
        }
        None => Err(CliError::Faulty { path: name(place), faults: loaded.diagnostics }),
    }
}

/// Returns the agenda that was named.
pub fn agenda<'w>(workshop: &'w Workshop, typed: &str) -> Result<&'w Agenda, CliError> {
    let named = workshop.agendas.iter().find(|agenda| agenda.id.as_str() == typed.trim());
    named.ok_or_else(|| {
        let ids: Vec<&str> = workshop.agendas.iter().map(|agenda| agenda.id.as_str()).collect();
        CliError::NoAgenda { agenda: typed.trim().to_string(), known: ids.join(", ") }
    })
}

/// Returns the id of a session that is in the data folder.
pub fn session_id(paths: &Paths, typed: &str) -> Result<SessionId, CliError> {
    let typed = typed.trim();
    let typed = typed.strip_suffix(".ron").unwrap_or(typed);
    let known = SessionId::try_from(typed).ok();
    if let Some(id) = known.filter(|id| paths.session(id).exists() || paths.live(id).exists()) {
        return Ok(id);
    }
    let ids: Vec<String> = library::scan(&Store::new(paths.clone()))
        .map(|listing| listing.sessions.into_iter().map(|listed| listed.id.to_string()).collect())
        .unwrap_or_default();
    let suggestion = did_you_mean(typed, ids.iter().map(String::as_str)).map(String::from);
    Err(CliError::NoSession { session: typed.to_string(), suggestion })
}

/// Returns a session to look at: one of the data folder by its id, or any file by its path.
pub fn session(data: Option<&Path>, typed: &str) -> Result<Session, CliError> {
    let path = Path::new(typed);
    if path.is_file() {
        return Ok(read_file(path)?);
    }
    let paths = Paths::find(data)?;
    let id = session_id(&paths, typed)?;
    Ok(Store::new(paths).look(&id)?.session)
}

/// Returns how a workshop is called in sentences.
fn name(place: &Place) -> String {
    match place {
        Place::BuiltIn => embedded::NAME.to_string(),
        Place::Folder(path) => path.display().to_string(),
    }
}
