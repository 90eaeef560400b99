#pragma once

#include "domain/plan/evidence/evidence.h"
#include "system/result.h"

#include <QImage>

#include <atomic>

namespace Exchange {

constexpr qint64 kAskedEvidence = 20'000'000;    // bytes; the user is asked before more is kept
constexpr qint64 kLargestEvidence = 200'000'000; // bytes; more is refused

struct EvidenceChoices
{
    bool keepsOriginal = false; // keep a photograph unchanged instead of reducing it
    bool keepsPlace = false;    // the place (GPS) stays in a JPEG
    QString planFile = {};      // the open plan file, which must not be opened by other means
};

// A file prepared to be kept as evidence.
struct PreparedEvidence
{
    Domain::NewEvidence evidence = {};
    QString remark = {}; // a sentence for the user; empty when there is nothing to say
};

// Photographs are shrunk to 2560 pixels as JPEG of quality 75, unless they are kept as they are:
// those that are small already, those that would get no smaller, and all with keepsOriginal. Where
// a JPEG was taken is taken out of it, kept as it is or not, unless keepsPlace. Other files are
// kept as they are. An error when it is no ordinary file, cannot be read, has more than 200 MB,
// and, of reason Cancelled, once `isCancelled` is set.
System::Result<PreparedEvidence> preparedEvidence(const QString &path,
                                                  const EvidenceChoices &choices,
                                                  const std::atomic<bool> *isCancelled = nullptr);

// A picture out of the clipboard, as PNG or JPEG, whichever is smaller; `name` is without ending.
System::Result<PreparedEvidence> preparedPicture(const QImage &image, const QString &name);

} // namespace Exchange
