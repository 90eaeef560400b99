#include "widgets/item/status/statuslook.h"

using namespace Qt::StringLiterals;

namespace Widgets {

StatusLook statusLook(Domain::StatusKind status)
{
    using Domain::StatusKind;
    switch (status) {
    case StatusKind::Done:
        return {u'✓', u"status-done"_s, ColourRole::DoneText, ColourRole::DoneGround,
                ColourRole::DoneBar};
    case StatusKind::Ongoing:
        return {u'↻', u"status-ongoing"_s, ColourRole::OngoingText, ColourRole::OngoingGround,
                ColourRole::OngoingBar};
    case StatusKind::InProgress:
        return {u'◐', u"status-in-progress"_s, ColourRole::InProgressText,
                ColourRole::InProgressGround, ColourRole::InProgressBar};
    case StatusKind::NotStarted:
        return {u'○', u"status-not-started"_s, ColourRole::NotStartedText,
                ColourRole::NotStartedGround, ColourRole::NotStartedBar};
    case StatusKind::Cancelled:
        return {u'✕', u"status-cancelled"_s, ColourRole::CancelledText, ColourRole::CancelledGround,
                ColourRole::CancelledBar};
    }
    Q_UNREACHABLE();
}

} // namespace Widgets
