#include "app/commands/edittarget.h"

#include "app/commands/planyear.h"
#include "domain/plan/itempath.h"
#include "storage/file/planfile.h"
#include "system/settings.h"

#include <QCoreApplication>
#include <QFileInfo>

using namespace Qt::StringLiterals;
using namespace Domain;
using System::Error;
using System::Result;

namespace App {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

QString nameOf(const QString &path)
{
    return QFileInfo(path).fileName();
}

} // namespace

Error naming(const QString &path, Error error)
{
    if (!error.message.contains(u"“%1”"_s.arg(nameOf(path)))) {
        error.message = Text::tr("“%1”: %2").arg(nameOf(path), error.message);
    }
    return error;
}

Result<std::unique_ptr<Models::PlanDocument>> openDocument(const QString &path, bool isToChange)
{
    if (isToChange)
        return Models::PlanDocument::open(path);
    auto file = checkedFile(path);
    if (!file)
        return file.error();
    auto document = std::make_unique<Models::PlanDocument>(*std::move(file));
    if (auto loaded = document->load(); !loaded)
        return loaded.error();
    return document;
}

Result<PlanDetails> showYear(Models::PlanDocument &document, std::optional<int> year)
{
    const auto plan = planOfYear(document.plans(), year, document.path());
    if (!plan)
        return plan;
    if (auto shown = document.show(plan->id); !shown)
        return shown.error();
    if (plan->closed && year)
        document.allowClosed(plan->id);
    return plan;
}

Result<EditTarget> editTarget(const Arguments &arguments)
{
    auto document = Models::PlanDocument::open(arguments.operands[0]);
    if (!document)
        return document.error();
    const auto plan = showYear(**document, arguments.year());
    if (!plan)
        return plan.error();
    if (plan->closed && !arguments.year()) {
        return Error{
            .message =
                Text::tr(
                    "The plan for %1 in “%2” is closed, so nothing was changed; to change it all the same, name it with --year %1.")
                    .arg(QString::number(plan->year), nameOf((*document)->path())),
            .reason = Error::Reason::Refused};
    }
    const auto node = nodeAtPath((*document)->outline(), arguments.operands[1]);
    if (!node)
        return naming(arguments.operands[0], node.error());
    (*document)->setAuthor(System::Settings().author());
    return EditTarget{.document = *std::move(document), .node = *node};
}

} // namespace App
