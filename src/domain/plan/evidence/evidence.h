#pragma once

#include "domain/plan/ids.h"

#include <QByteArray>
#include <QDateTime>
#include <QHash>
#include <QList>
#include <QString>

#include <memory>
#include <optional>

class QIODevice;

namespace Domain {

// A photograph or paper (佐证材料) of a node, or of a progress note: exactly one of the two ids is
// set. What it holds is known by its sum: the file has each content once.
struct Evidence
{
    EvidenceId id{};
    NodeId node{}; // zero when it belongs to a note, also to a note on a node
    NoteId note{};
    QString name = {};     // as a file is called: "座谈会.jpg"
    QString type = {};     // a media type: "image/jpeg"
    QString sha256 = {};   // the content's SHA-256, 64 lower-case hexadecimal digits
    qint64 size = 0;       // bytes
    bool original = false; // the content is as it was given, but for where it was taken
    QString author = {};
    QDateTime addedAt = {}; // UTC, whole seconds

    bool isPicture() const { return type.startsWith(QLatin1StringView("image/")); }
    friend bool operator==(const Evidence &, const Evidence &) = default;
};

// The content of evidence to be added: written into the file with the edit that adds it.
struct EvidenceContent
{
    QString sha256 = {};
    qint64 size = 0;
    QByteArray thumbnail = {};             // a JPEG of at most kLargestThumbnail; or empty
    std::shared_ptr<QIODevice> bytes = {}; // opened when it is read; able to seek
};

// Evidence to be added, before it has a place and an id.
struct NewEvidence
{
    QString name = {};
    QString type = {};
    bool original = false;
    EvidenceContent content = {};
};

constexpr qsizetype kLargestThumbnail = 100000; // bytes

// The evidence of some plans or nodes; each list in the order in which it was added.
struct EvidenceByPlace
{
    QHash<NodeId, QList<Evidence>> ofNodes; // without the evidence of their notes
    QHash<NoteId, QList<Evidence>> ofNotes;

    bool isEmpty() const { return ofNodes.isEmpty() && ofNotes.isEmpty(); }
    void append(const Evidence &evidence);
};

// Evidence as the history stores it: a line of JSON with all its values but the place.
QString evidenceText(const Evidence &evidence);
// Reads what evidenceText() wrote; none for any other text.
std::optional<Evidence> evidenceOfText(const QString &text);

// True for 64 lower-case hexadecimal digits.
bool isSha256(const QString &sum);

// The name of a file as evidence is called: normalised, without what stands before the last slash,
// without control characters, at most 200 characters with its ending kept. `otherwise` where
// nothing is left.
QString evidenceName(const QString &given, const QString &otherwise);

} // namespace Domain
