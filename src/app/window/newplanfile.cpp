#include "app/window/newplanfile.h"

#include "models/plandocument.h"
#include "system/atomicfile.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QUuid>

#include <cerrno>
#include <cstring>

using namespace Qt::StringLiterals;
using namespace Domain;
using System::Error;
using System::Result;
using System::syncFolder;

namespace App {

namespace {

Error failed(const char *sentence, const QString &path, const QString &detail = {})
{
    return {QCoreApplication::translate("NewPlanFile", sentence).arg(QFileInfo(path).fileName()),
            detail};
}

Error isThere(const QString &path)
{
    return failed(
        QT_TRANSLATE_NOOP("NewPlanFile",
                          "“%1” is there already and was left as it is; choose another name."),
        path);
}

Error cannotBeMade(const QString &path, const QString &detail)
{
    return failed(
        QT_TRANSLATE_NOOP(
            "NewPlanFile",
            "“%1” could not be created; choose a folder you may write to, with room in it."),
        path, detail);
}

Result<void> fill(const QString &path, const PlanContent &content, const QString &author)
{
    auto document = Models::PlanDocument::create(path);
    if (!document)
        return document.error();
    (*document)->setAuthor(author);
    return (*document)->addPlan(content);
}

} // namespace

Result<void> makePlanFile(const QString &path, const PlanContent &content, const QString &author)
{
    const QFileInfo wanted(path);
    if (wanted.exists() || wanted.isSymLink())
        return isThere(path);
    const QString draft = wanted.absolutePath() + u"/.yaodian-"_s
                          + QUuid::createUuid().toString(QUuid::Id128) + u".part"_s;
    if (auto filled = fill(draft, content, author); !filled) {
        QFile::remove(draft);
        return cannotBeMade(path, filled.error().message + u' ' + filled.error().detail);
    }
    if (!System::renameSparing(draft, wanted.absoluteFilePath())) {
        const int error = errno;
        QFile::remove(draft);
        return error == EEXIST ? isThere(path)
                               : cannotBeMade(path, QString::fromLocal8Bit(std::strerror(error)));
    }
    syncFolder(wanted.absolutePath());
    return {};
}

} // namespace App
