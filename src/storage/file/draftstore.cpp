#include "storage/file/draftstore.h"

#include "domain/plan/limits.h"
#include "storage/file/fileplace.h"
#include "storage/file/folderorigin.h"
#include "system/atomicfile.h"
#include "system/fileerror.h"
#include "system/places.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStandardPaths>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace Domain;
using System::Error;
using System::makePrivateFolder;
using System::readRegularFile;
using System::Result;
using System::syncFolder;
using System::writeDurably;

namespace Storage {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(File)
};

constexpr qsizetype kLongestDraft = 10 * Domain::kLongestNote; // characters
constexpr qint64 kLargestFile = 8000000;

const auto kEnding = u".json"_s;
const auto kBeside = u"+"_s;
const auto kFieldsName = u"fields"_s;

QByteArray jsonOf(const NoteDraft &draft)
{
    QJsonObject values{{u"text"_s, draft.text},
                       {u"attendance"_s, draft.attendance},
                       {u"happened_on"_s, draft.happenedOn.toString(Qt::ISODate)}};
    if (!draft.figures.isEmpty())
        values.insert(u"figures"_s, figuresJson(draft.figures));
    return QJsonDocument(values).toJson(QJsonDocument::Compact);
}

QString nameOf(NodeId node)
{
    return QString::number(qint64(node));
}

// The file name for a draft of a paragraph. Parts and periods consist of letters, digits, - and /.
QString nameOf(const WordingPlace &place)
{
    QString name = u"report-%1-%2-%3"_s.arg(QString::number(qint64(place.plan)), place.period,
                                            place.block);
    return name.replace(u'/', u'_');
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

QJsonObject valuesIn(const QByteArray &content)
{
    return QJsonDocument::fromJson(content).object();
}

QByteArray contentOf(const QString &path)
{
    return readRegularFile(path, kLargestFile);
}

NoteDraft noteDraftIn(const QByteArray &content)
{
    const auto values = valuesIn(content);
    return {.text = values[u"text"].toString(),
            .attendance = values[u"attendance"].toString(),
            .happenedOn = QDate::fromString(values[u"happened_on"].toString(), Qt::ISODate),
            .figures = figuresOfJson(values[u"figures"].toArray())};
}

QList<FieldDraft> fieldDraftsIn(const QByteArray &content)
{
    QList<FieldDraft> drafts;
    for (const auto &values : valuesIn(content)[u"fields"].toArray()) {
        if (auto draft = fieldDraftIn(values.toObject()))
            drafts.append(*std::move(draft));
    }
    return drafts;
}

// The file's content for `drafts`; empty when there are none.
QByteArray contentOf(const QList<FieldDraft> &drafts)
{
    if (drafts.isEmpty())
        return {};
    QJsonArray fields;
    for (const FieldDraft &draft : drafts)
        fields.append(jsonOf(draft));
    return QJsonDocument(QJsonObject{{u"fields"_s, fields}}).toJson(QJsonDocument::Compact);
}

bool isOfSamePlace(const FieldDraft &one, const FieldDraft &other)
{
    return one.nodes == other.nodes && one.field == other.field;
}

// The files of a draft in `folder`: its own, and those that several programs wrote beside one
// another: 5.json, 5+1.json, …
QStringList filesOf(const QString &folder, const QString &name)
{
    QStringList files = QDir(folder).entryList({name + kEnding, name + kBeside + u'*' + kEnding},
                                               QDir::Files | QDir::NoSymLinks, QDir::Name);
    if (files.removeOne(name + kEnding))
        files.prepend(name + kEnding);
    return files;
}

QString freeFile(const QString &folder, const QString &name)
{
    for (int i = 1;; ++i) {
        QString file = name + kBeside + QString::number(i) + kEnding;
        if (!QFileInfo::exists(folder + u'/' + file))
            return file;
    }
}

// Moves drafts to the folder `to`, but those that it has already.
void moveDrafts(const QString &from, const QString &to)
{
    for (const QString &file :
         QDir(from).entryList({u'*' + kEnding}, QDir::Files | QDir::NoSymLinks))
        QFile::rename(from + u'/' + file, to + u'/' + file);
    syncFolder(to);
    syncFolder(from);
}

// Whether a draft holds blanks at most.
bool isBlank(const NoteDraft &draft)
{
    return draft.text.trimmed().isEmpty() && draft.attendance.trimmed().isEmpty();
}

} // namespace

DraftStore::DraftStore(const QString &fileUuid, const QString &filePath, const QString &folder)
    : m_allOfUuid(folder + u'/' + fileUuid)
    , m_path(filePath)
    , m_folder(filePath.isEmpty() ? m_allOfUuid : m_allOfUuid + u'/' + folderNameOf(filePath))
{}

QString DraftStore::defaultFolder()
{
    if (QStandardPaths::isTestModeEnabled())
        return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + u"/drafts"_s;
    return System::stateFolder() + u"/drafts"_s;
}

// Creates the folder, with a note of the plan file's path in it.
Result<void> DraftStore::markAsKnown() const
{
    if (auto made = makePrivateFolder(m_folder); !made)
        return made;
    if (m_path.isEmpty() || QFileInfo::exists(pathOfOrigin(m_folder)))
        return {};
    return noteOrigin(m_folder, m_path);
}

void DraftStore::adopt() const
{
    const QDir all(m_allOfUuid);
    if (m_path.isEmpty() || !all.exists())
        return;
    const bool isNew = !QFileInfo::exists(pathOfOrigin(m_folder));
    if (auto marked = markAsKnown(); !marked)
        return; // the error is reported when the next draft is kept
    moveDrafts(m_allOfUuid, m_folder);
    if (!isNew)
        return;
    const QString uuid = QFileInfo(m_allOfUuid).fileName();
    for (const QFileInfo &other :
         all.entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot | QDir::NoSymLinks, QDir::Time)) {
        const QString folder = other.absoluteFilePath();
        const QString origin = originOf(folder);
        if (origin.isEmpty() || origin == m_path || isFileThere(origin, uuid))
            continue;
        moveDrafts(folder, m_folder);
        QFile::remove(pathOfOrigin(folder));
        QDir().rmdir(folder);
    }
}

void DraftStore::goWith(const QString &filePath) const
{
    const DraftStore copy(QFileInfo(m_allOfUuid).fileName(), filePath,
                          QFileInfo(m_allOfUuid).path());
    if (copy.m_folder == m_folder || !QFileInfo::exists(m_folder))
        return;
    if (auto marked = copy.markAsKnown(); !marked)
        return;
    moveDrafts(m_folder, copy.m_folder);
    m_known.clear();
}

NoteDraft DraftStore::draftOf(NodeId node) const
{
    return noteDraftIn(read(nameOf(node)));
}

Result<void> DraftStore::keep(NodeId node, const NoteDraft &draft) const
{
    if (draft.text.size() + draft.attendance.size() > kLongestDraft)
        return Error{
            .message = Text::tr(
                "This is too long to be kept while it is half written; please divide it into several notes."),
            .reason = Error::Reason::Refused};
    return keepFile(nameOf(node), draft.isEmpty() ? QByteArray() : jsonOf(draft));
}

std::optional<QString> DraftStore::draftOf(const WordingPlace &place) const
{
    const QJsonValue text = valuesIn(read(nameOf(place)))[u"text"];
    return text.isString() ? std::optional(text.toString()) : std::nullopt;
}

Result<void> DraftStore::keep(const WordingPlace &place, const std::optional<QString> &text) const
{
    if (text && text->size() > kLongestDraft)
        return Error{
            .message = Text::tr("This paragraph is too long to be kept; please shorten it."),
            .reason = Error::Reason::Refused};
    const QJsonObject values{{u"text"_s, text.value_or(QString())}};
    return keepFile(nameOf(place),
                    text ? QJsonDocument(values).toJson(QJsonDocument::Compact) : QByteArray());
}

QList<FieldDraft> DraftStore::fieldDrafts() const
{
    return fieldDraftsIn(read(kFieldsName));
}

Result<void> DraftStore::keep(const QList<FieldDraft> &drafts) const
{
    const QList<FieldDraft> known = fieldDraftsIn(m_known.value(kFieldsName).content);
    QList<FieldDraft> all = drafts;
    for (const FieldDraft &theirs : fieldDrafts()) {
        const bool isOurs = std::ranges::any_of(
            all, [&theirs](const FieldDraft &one) { return isOfSamePlace(one, theirs); });
        if (!isOurs && !known.contains(theirs))
            all.append(theirs);
    }
    const QByteArray content = contentOf(all);
    if (auto kept = keepFile(kFieldsName, content); !kept)
        return kept;
    // Remember only our own drafts as written, so that those of another program are kept at the
    // next writing.
    m_known[kFieldsName].content = contentOf(drafts);
    return {};
}

// The file that this object uses for the draft `name`: the one that it used before, else the first
// one with content.
QString DraftStore::fileOf(const QString &name) const
{
    if (const auto known = m_known.constFind(name); known != m_known.cend())
        return known->file;
    for (const QString &file : filesOf(m_folder, name)) {
        if (!valuesIn(contentOf(m_folder + u'/' + file)).isEmpty())
            return file;
    }
    return name + kEnding;
}

QByteArray DraftStore::read(const QString &name) const
{
    if (m_known.contains(name) && m_known[name].content.isEmpty())
        m_known.remove(name); // so that a draft kept by another program since is found
    const QString file = fileOf(name);
    QByteArray content = contentOf(m_folder + u'/' + file);
    m_known.insert(name, {file, content});
    return content;
}

// Writes the file of the draft `name`; an empty `content` removes it.
Result<void> DraftStore::keepFile(const QString &name, const QByteArray &content) const
{
    QString file = fileOf(name);
    const QByteArray present = contentOf(m_folder + u'/' + file);
    const bool isTheirs = name != kFieldsName && present != content
                          && present != m_known.value(name).content && !valuesIn(present).isEmpty();
    if (content.isEmpty()) {
        if (!isTheirs && QFile::remove(m_folder + u'/' + file))
            syncFolder(m_folder);
        m_known.remove(name);
        return {};
    }
    if (isTheirs)
        file = freeFile(m_folder, name);
    if (auto written = write(file, content); !written)
        return written;
    m_known.insert(name, {file, content});
    return {};
}

Result<void> DraftStore::write(const QString &file, const QByteArray &content) const
{
    if (auto marked = markAsKnown(); !marked)
        return marked;
    return writeDurably(m_folder + u'/' + file, content);
}

QList<NodeId> DraftStore::nodesWithDrafts() const
{
    QList<NodeId> nodes;
    for (const QString &file :
         QDir(m_folder).entryList({u'*' + kEnding}, QDir::Files | QDir::NoSymLinks, QDir::Name)) {
        bool isNumber = false;
        const NodeId node{
            file.chopped(kEnding.size()).section(kBeside, 0, 0).toLongLong(&isNumber)};
        if (isNumber && !nodes.contains(node)
            && !isBlank(noteDraftIn(contentOf(m_folder + u'/' + file))))
            nodes.append(node);
    }
    return nodes;
}

} // namespace Storage
