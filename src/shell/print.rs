//! Writes a session plan or worksheets before the workshop.

use super::export::ExportError;
use crate::app::effect::PrintJob;
use crate::app::msg::Exported;
use crate::say;
use crate::workshop::Workshop;

/// Writes what was asked for.
pub fn write(_workshop: &Workshop, _job: &PrintJob) -> Result<Exported, ExportError> {
    Err(ExportError::Pdf { why: say!("workshop-loading") })
}
