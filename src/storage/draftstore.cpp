#include "storage/draftstore.h"

#include "storage/durablefile.h"
#include "storage/fileerror.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStandardPaths>

using namespace Qt::StringLiterals;
using namespace Domain;

namespace Storage {

namespace {

constexpr qsizetype kLongestDraft = 1000000; // characters: ten times what a note can have
constexpr qint64 kLargestFile = 8000000;

const auto kEnding = u".json"_s;

QByteArray jsonOf(const NoteDraft &draft)
{
    const QJsonObject values{{u"text"_s, draft.text},
                             {u"attendance"_s, draft.attendance},
                             {u"happened_on"_s, draft.happenedOn.toString(Qt::ISODate)}};
    return QJsonDocument(values).toJson(QJsonDocument::Compact);
}

QString fileOf(const QString &folder, NodeId node)
{
    return folder + u'/' + QString::number(qint64(node)) + kEnding;
}

} // namespace

DraftStore::DraftStore(const QString &fileUuid, const QString &folder)
    : m_folder(folder + u'/' + fileUuid)
{}

QString DraftStore::defaultFolder()
{
    if (QStandardPaths::isTestModeEnabled())
        return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + u"/drafts"_s;
    const QString state = qEnvironmentVariable("XDG_STATE_HOME");
    const QString base = QDir::isAbsolutePath(state) ? state : QDir::homePath() + u"/.local/state"_s;
    return base + u"/yaodian/drafts"_s;
}

NoteDraft DraftStore::draftOf(NodeId node) const
{
    const auto values = QJsonDocument::fromJson(readRegularFile(fileOf(m_folder, node), kLargestFile)).object();
    return {.text = values[u"text"].toString(),
            .attendance = values[u"attendance"].toString(),
            .happenedOn = QDate::fromString(values[u"happened_on"].toString(), Qt::ISODate)};
}

Result<void> DraftStore::keep(NodeId node, const NoteDraft &draft) const
{
    const QString path = fileOf(m_folder, node);
    if (draft.isEmpty()) {
        if (QFile::remove(path))
            syncFolder(m_folder);
        return {};
    }
    if (draft.text.size() + draft.attendance.size() > kLongestDraft)
        return Error{.message = translated(QT_TRANSLATE_NOOP("Storage", "This is too long to be kept while it is half written. Please divide it into several notes.")),
                     .reason = Error::Reason::Refused};
    if (auto made = makePrivateFolder(m_folder); !made)
        return made;
    return writeDurably(path, jsonOf(draft));
}

QList<NodeId> DraftStore::nodesWithDrafts() const
{
    QList<NodeId> nodes;
    for (const QString &name : QDir(m_folder).entryList({u'*' + kEnding}, QDir::Files, QDir::Name)) {
        bool isNumber = false;
        const NodeId node{name.chopped(kEnding.size()).toLongLong(&isNumber)};
        if (isNumber && !draftOf(node).isEmpty())
            nodes.append(node);
    }
    return nodes;
}

} // namespace Storage
