#pragma once

#include "domain/reading/readingcorrections.h"

#include <QList>

#include <optional>

namespace Models {

// A correction as it was made by hand, so that it can be made again on another reading of the same
// text.
struct MadeCorrection
{
    QList<qsizetype> starts;                      // where the pieces begin in the source
    std::optional<Domain::Correction> correction; // none when a piece was split in two
    qsizetype cut = 0;                            // index in the source at which it was split

    friend bool operator==(const MadeCorrection &, const MadeCorrection &) = default;
};

struct MadeAgain
{
    QList<Domain::SourcePiece> pieces;
    int lost = 0; // how many corrections do not fit the pieces
};

// Makes corrections again, in their order, on the pieces of another reading. One that the reading
// already agrees with is not lost.
MadeAgain madeAgain(const QString &source, QList<Domain::SourcePiece> pieces,
                    const QList<MadeCorrection> &made);

} // namespace Models
