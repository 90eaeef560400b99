#include "storage/draftstore.h"

#include <QCoreApplication>
#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>
#include <QStandardPaths>

#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace Domain;

namespace Storage {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Storage)
};

// Larger than any note that may be typed, in bytes.
constexpr qint64 kLargest = 2 * 1024 * 1024;

QString fileName(NodeId node)
{
    return QString::number(qint64(node)) + u".json"_s;
}

} // namespace

DraftStore::DraftStore(const QString &fileUuid, const QString &folder)
    : m_folder(folder + u'/' + fileUuid)
{}

QString DraftStore::defaultFolder()
{
    QString state = qEnvironmentVariable("XDG_STATE_HOME");
    if (!QDir::isAbsolutePath(state))
        state = QDir::homePath() + u"/.local/state"_s;
    return state + u"/yaodian/drafts"_s;
}

NoteDraft DraftStore::draftOf(NodeId node) const
{
    QFile file(m_folder + u'/' + fileName(node));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QJsonObject values = QJsonDocument::fromJson(file.read(kLargest)).object();
    return {.text = values.value(u"text"_s).toString(),
            .attendance = values.value(u"attendance"_s).toString(),
            .happenedOn = QDate::fromString(values.value(u"happened_on"_s).toString(), Qt::ISODate)};
}

Result<void> DraftStore::keep(NodeId node, const NoteDraft &draft) const
{
    const QString path = m_folder + u'/' + fileName(node);
    if (draft.isEmpty()) {
        QFile::remove(path);
        return {};
    }
    const Error failure{.message = Text::tr("What is half typed could not be kept for later. Add it now, or free "
                                            "some space."),
                        .detail = path};
    if (!QDir().mkpath(m_folder))
        return failure;
    QJsonObject values{{u"text"_s, draft.text}, {u"attendance"_s, draft.attendance}};
    if (draft.happenedOn.isValid())
        values.insert(u"happened_on"_s, draft.happenedOn.toString(Qt::ISODate));
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return failure;
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    file.write(QJsonDocument(values).toJson(QJsonDocument::Compact));
    return file.commit() ? Result<void>() : failure;
}

QList<NodeId> DraftStore::nodesWithDrafts() const
{
    QList<NodeId> nodes;
    for (const QString &name : QDir(m_folder).entryList({u"*.json"_s}, QDir::Files)) {
        bool isNumber = false;
        const qint64 id = name.section(u'.', 0, 0).toLongLong(&isNumber);
        if (isNumber && id > 0)
            nodes.append(NodeId{id});
    }
    return nodes;
}

} // namespace Storage
