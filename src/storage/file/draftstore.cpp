#include "storage/file/draftstore.h"

#include "system/atomicfile.h"
#include "system/fileerror.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStandardPaths>

using namespace Qt::StringLiterals;
using namespace Domain;
using System::Error;
using System::makePrivateFolder;
using System::readRegularFile;
using System::Result;
using System::syncFolder;
using System::translated;
using System::writeDurably;

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

// The path of a wording's draft. Parts and periods consist of letters, digits, "-" and "/".
QString fileOf(const QString &folder, const WordingPlace &place)
{
    QString name = u"report-%1-%2-%3"_s.arg(QString::number(qint64(place.plan)), place.period,
                                            place.part);
    return folder + u'/' + name.replace(u'/', u'_') + kEnding;
}

QString fieldsFile(const QString &folder)
{
    return folder + u"/fields"_s + kEnding;
}

QJsonObject jsonOf(const FieldDraft &draft)
{
    QJsonArray nodes;
    for (const NodeId node : draft.nodes)
        nodes.append(qint64(node));
    return {{u"nodes"_s, nodes},
            {u"field"_s, fieldKey(draft.field)},
            {u"text"_s, draft.text},
            {u"replaced"_s, QJsonArray::fromStringList(draft.replaced)}};
}

// Reads a field draft; none when `values` is not one.
std::optional<FieldDraft> fieldDraftIn(const QJsonObject &values)
{
    const auto field = fieldOfKey(values[u"field"].toString());
    if (!field)
        return std::nullopt;
    FieldDraft draft{.field = *field, .text = values[u"text"].toString()};
    for (const auto &node : values[u"nodes"].toArray())
        draft.nodes.append(NodeId{node.toInteger()});
    for (const auto &replaced : values[u"replaced"].toArray())
        draft.replaced.append(replaced.toString());
    return draft;
}

QJsonObject valuesIn(const QString &path)
{
    return QJsonDocument::fromJson(readRegularFile(path, kLargestFile)).object();
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
    const QString base = QDir::isAbsolutePath(state) ? state
                                                     : QDir::homePath() + u"/.local/state"_s;
    return base + u"/yaodian/drafts"_s;
}

NoteDraft DraftStore::draftOf(NodeId node) const
{
    const auto values = valuesIn(fileOf(m_folder, node));
    return {.text = values[u"text"].toString(),
            .attendance = values[u"attendance"].toString(),
            .happenedOn = QDate::fromString(values[u"happened_on"].toString(), Qt::ISODate)};
}

Result<void> DraftStore::keep(NodeId node, const NoteDraft &draft) const
{
    if (draft.text.size() + draft.attendance.size() > kLongestDraft)
        return Error{
            .message = translated(QT_TRANSLATE_NOOP(
                "File",
                "This is too long to be kept while it is half written; please divide it into several notes.")),
            .reason = Error::Reason::Refused};
    return keepFile(fileOf(m_folder, node), draft.isEmpty() ? QByteArray() : jsonOf(draft));
}

std::optional<QString> DraftStore::draftOf(const WordingPlace &place) const
{
    const auto values = valuesIn(fileOf(m_folder, place));
    const QJsonValue text = values[u"text"];
    return text.isString() ? std::optional(text.toString()) : std::nullopt;
}

Result<void> DraftStore::keep(const WordingPlace &place, const std::optional<QString> &text) const
{
    if (text && text->size() > kLongestDraft)
        return Error{.message = translated(QT_TRANSLATE_NOOP(
                         "File", "This paragraph is too long to be kept; please shorten it.")),
                     .reason = Error::Reason::Refused};
    const QJsonObject values{{u"text"_s, text.value_or(QString())}};
    return keepFile(fileOf(m_folder, place),
                    text ? QJsonDocument(values).toJson(QJsonDocument::Compact) : QByteArray());
}

QList<FieldDraft> DraftStore::fieldDrafts() const
{
    QList<FieldDraft> drafts;
    for (const auto &values : valuesIn(fieldsFile(m_folder))[u"fields"].toArray()) {
        if (auto draft = fieldDraftIn(values.toObject()))
            drafts.append(*std::move(draft));
    }
    return drafts;
}

Result<void> DraftStore::keep(const QList<FieldDraft> &drafts) const
{
    QJsonArray fields;
    for (const FieldDraft &draft : drafts)
        fields.append(jsonOf(draft));
    const QJsonObject values{{u"fields"_s, fields}};
    return keepFile(fieldsFile(m_folder),
                    drafts.isEmpty() ? QByteArray()
                                     : QJsonDocument(values).toJson(QJsonDocument::Compact));
}

// Writes a draft durably; empty content removes the file.
Result<void> DraftStore::keepFile(const QString &path, const QByteArray &content) const
{
    if (content.isEmpty()) {
        if (QFile::remove(path))
            syncFolder(m_folder);
        return {};
    }
    if (auto made = makePrivateFolder(m_folder); !made)
        return made;
    return writeDurably(path, content);
}

QList<NodeId> DraftStore::nodesWithDrafts() const
{
    QList<NodeId> nodes;
    for (const QString &name :
         QDir(m_folder).entryList({u'*' + kEnding}, QDir::Files, QDir::Name)) {
        bool isNumber = false;
        const NodeId node{name.chopped(kEnding.size()).toLongLong(&isNumber)};
        if (isNumber && !draftOf(node).isEmpty())
            nodes.append(node);
    }
    return nodes;
}

} // namespace Storage
