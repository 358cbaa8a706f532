//! What is written where: a plan, and on request the session plan with the minutes it took.

use crate::plan::filled::workshop;
use crate::plan::runsheet::actual::ran;
use levers::app::effect::{ExportJob, Format, PaperSize};
use levers::plan::Audience;
use levers::shell::export::write;
use std::path::Path;

fn job(folder: &Path, formats: &[Format], audience: Audience) -> ExportJob {
    ExportJob {
        session: ran(),
        formats: formats.to_vec(),
        paper: PaperSize::A4,
        audience,
        speakers: false,
        session_plan: true,
        folder: folder.display().to_string(),
    }
}

#[test]
fn the_session_plan_is_written_beside_the_plan() {
    let folder = tempfile::tempdir().expect("a folder");
    let exported = write(workshop(), &job(folder.path(), &[Format::Text, Format::Json], Audience::Full));
    let id = ran().id;
    let files = exported.expect("it is written").files;
    assert_eq!(files, [format!("{id}.txt"), format!("{id}.json"), format!("session-plan-{id}.txt")]);
    let read = |name: &str| std::fs::read_to_string(folder.path().join(name)).expect("it reads");
    assert!(read(&files[2]).contains("Planned and actual minutes"));
    assert!(!read(&files[0]).contains("Planned and actual minutes"), "the plan is for the group");

    let mut without = job(folder.path(), &[Format::Text], Audience::Full);
    without.session_plan = false;
    assert_eq!(write(workshop(), &without).expect("it is written").files, [format!("{id}.txt")]);
}

#[test]
fn a_format_that_it_does_not_have_is_said() {
    let folder = tempfile::tempdir().expect("a folder");
    let exported = write(workshop(), &job(folder.path(), &[Format::Json], Audience::Full)).expect("written");
    assert_eq!(exported.files.len(), 1);
    assert_eq!(exported.warnings, ["The session plan has no JSON form: choose another format for it."]);
}

#[test]
fn the_files_of_a_public_copy_name_nobody() {
    let folder = tempfile::tempdir().expect("a folder");
    let job = job(folder.path(), &[Format::Text], Audience::Public);
    let files = write(workshop(), &job).expect("it is written").files;
    assert!(files[1].starts_with("session-plan-") && files[1].ends_with("-public.txt"), "{files:?}");
    let text = std::fs::read_to_string(folder.path().join(&files[1])).expect("it reads");
    assert!(!text.contains("Home care"), "{text}");
}
