#include "models/reading/madecorrections.h"

#include <algorithm>

using namespace Domain;

namespace Models {

namespace {

// The index of the piece that begins at `start`; -1 when none does.
int pieceAt(const QList<SourcePiece> &pieces, qsizetype start)
{
    const auto startOf = [](const SourcePiece &piece) { return piece.span.start; };
    const auto found = std::ranges::lower_bound(pieces, start, {}, startOf);
    return found != pieces.end() && startOf(*found) == start
               ? int(std::distance(pieces.begin(), found))
               : -1;
}

// The role of a piece after a correction; none for corrections that move or join pieces.
std::optional<PieceRole> roleAfter(Correction correction)
{
    switch (correction) {
    case Correction::Title: return PieceRole::Title;
    case Correction::DocumentNumber: return PieceRole::DocumentNumber;
    case Correction::Issuer: return PieceRole::Issuer;
    case Correction::IssueDate: return PieceRole::IssueDate;
    case Correction::Preamble: return PieceRole::Preamble;
    case Correction::Section:
    case Correction::Item: return PieceRole::NodeStart;
    case Correction::PartOfAbove: return PieceRole::Body;
    case Correction::Closing: return PieceRole::Closing;
    case Correction::LeaveOut: return PieceRole::LeftOut;
    case Correction::JoinPrevious:
    case Correction::Outward:
    case Correction::Inward: return {};
    }
    Q_UNREACHABLE();
}

// For a correction that changed no piece: true if the pieces `which` already have what the
// correction would give them, false if it could not be made.
bool agree(const QList<SourcePiece> &pieces, const QList<int> &which, Correction correction)
{
    const auto role = roleAfter(correction);
    return std::ranges::all_of(which, [&](int piece) {
        return role ? pieces[piece].role == *role
                    : correction == Correction::JoinPrevious && pieces[piece].runsOn;
    });
}

// Splits the piece that contains `cut` there; nothing to do when a piece begins there already.
// False, and nothing changed, when it cannot be split.
bool cutAgain(const QString &source, QList<SourcePiece> &pieces, qsizetype cut)
{
    for (int piece = 0; piece < pieces.size(); ++piece) {
        const SourceSpan span = pieces[piece].span;
        if (span.start == cut)
            return true;
        if (span.start < cut && cut < span.end()) {
            const qsizetype before = pieces.size();
            pieces = splitPiece(source, pieces, piece, cut);
            return pieces.size() > before;
        }
    }
    return false;
}

bool makeAgain(const QString &source, QList<SourcePiece> &pieces, const MadeCorrection &made)
{
    if (!made.correction)
        return cutAgain(source, pieces, made.cut);
    QList<int> which;
    for (const qsizetype start : made.starts) {
        which.append(pieceAt(pieces, start));
        if (which.last() < 0)
            return false;
    }
    const QList<SourcePiece> after = corrected(source, pieces, which, *made.correction);
    if (after == pieces)
        return agree(pieces, which, *made.correction);
    pieces = after;
    return true;
}

} // namespace

MadeAgain madeAgain(const QString &source, QList<SourcePiece> pieces,
                    const QList<MadeCorrection> &made)
{
    MadeAgain again{.pieces = std::move(pieces)};
    for (const MadeCorrection &one : made) {
        if (!makeAgain(source, again.pieces, one))
            ++again.lost;
    }
    return again;
}

} // namespace Models
