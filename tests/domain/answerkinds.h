#pragma once

#include "domain/year/proposal.h"

#include <QString>

// A kind in a word, for lists of proposals written out.
inline QString nameOf(Domain::AnswerKind kind)
{
    using Domain::AnswerKind;
    switch (kind) {
    case AnswerKind::New: return QStringLiteral("new");
    case AnswerKind::Changed: return QStringLiteral("changed");
    case AnswerKind::Conflict: return QStringLiteral("conflict");
    case AnswerKind::Unrecognised: return QStringLiteral("unrecognised");
    case AnswerKind::Removed: return QStringLiteral("removed");
    case AnswerKind::Unchanged: return QStringLiteral("unchanged");
    }
    Q_UNREACHABLE();
}
