#include "storage/draftstore.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

#include <fcntl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace Domain;

namespace Storage {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Storage)
};

// More than any draft that can become a note takes up, every character escaped.
constexpr qint64 kLargestFile = 2'000'000;
constexpr qsizetype kLongestDraft = 200'000;

const auto kSuffix = u".json"_s;

QString fileOf(const QString &folder, NodeId node)
{
    return folder + u'/' + QString::number(qint64(node)) + kSuffix;
}

QByteArray toJson(const NoteDraft &draft)
{
    QJsonObject values{{u"text"_s, draft.text}, {u"attendance"_s, draft.attendance}};
    if (draft.happenedOn.isValid())
        values.insert(u"happened_on"_s, draft.happenedOn.toString(Qt::ISODate));
    return QJsonDocument(values).toJson(QJsonDocument::Compact);
}

NoteDraft fromJson(const QByteArray &json)
{
    const QJsonObject values = QJsonDocument::fromJson(json).object();
    NoteDraft draft{
        .text = values.value(u"text"_s).toString(),
        .attendance = values.value(u"attendance"_s).toString(),
        .happenedOn = QDate::fromString(values.value(u"happened_on"_s).toString(), Qt::ISODate),
    };
    return draft.text.size() <= kLongestDraft ? draft : NoteDraft{};
}

Error failure(const QString &detail)
{
    return {.message = Text::tr("The half-typed note could not be kept for later: its folder cannot be "
                                "written. Add it, or copy it elsewhere."),
            .detail = detail};
}

// A rename is durable only when its folder is.
void makeDurable(const QString &folder)
{
    const int handle = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (handle < 0)
        return;
    ::fsync(handle);
    ::close(handle);
}

bool makePrivateFolder(const QString &folder)
{
    if (!QDir().mkpath(folder))
        return false;
    return QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
}

Result<void> removeFile(const QString &path)
{
    QFile file(path);
    if (!file.exists() || file.remove())
        return {};
    return failure(file.errorString());
}

} // namespace

// The uuid is the file's own word, which may be anything of its length: it names no path.
DraftStore::DraftStore(const QString &fileUuid, const QString &folder)
    : m_folder(folder + u'/'
               + QString::fromLatin1(
                   QCryptographicHash::hash(fileUuid.toUtf8(), QCryptographicHash::Sha256).toHex().left(32)))
{}

QString DraftStore::defaultFolder()
{
    const QString named = qEnvironmentVariable("XDG_STATE_HOME");
    const QString state = QDir::isAbsolutePath(named) ? named : QDir::homePath() + u"/.local/state"_s;
    return state + u"/yaodian/drafts"_s;
}

NoteDraft DraftStore::draftOf(NodeId node) const
{
    QFile file(fileOf(m_folder, node));
    if (file.size() > kLargestFile || !file.open(QIODevice::ReadOnly))
        return {};
    return fromJson(file.read(kLargestFile));
}

Result<void> DraftStore::keep(NodeId node, const NoteDraft &draft) const
{
    const QString path = fileOf(m_folder, node);
    if (draft.isEmpty())
        return removeFile(path);
    if (draft.text.size() > kLongestDraft) {
        return Error{.message = Text::tr("The half-typed note is longer than %1 characters and is not kept "
                                         "for later; please divide it.")
                                    .arg(kLongestDraft),
                     .reason = Error::Reason::Refused};
    }
    if (!makePrivateFolder(m_folder))
        return failure(m_folder);
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return failure(file.errorString());
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    file.write(toJson(draft));
    if (!file.commit())
        return failure(file.errorString());
    makeDurable(m_folder);
    return {};
}

QList<NodeId> DraftStore::nodesWithDrafts() const
{
    QList<NodeId> nodes;
    const QStringList names = QDir(m_folder).entryList({u'*' + kSuffix}, QDir::Files);
    for (const QString &name : names) {
        bool isNumber = false;
        const qint64 id = name.chopped(kSuffix.size()).toLongLong(&isNumber);
        if (isNumber)
            nodes.append(NodeId{id});
    }
    return nodes;
}

} // namespace Storage
