#include "widgets/reading/planaddition.h"

#include "domain/file/planfilename.h"
#include "domain/plan/committee.h"
#include "domain/text/fileending.h"
#include "models/editing/yearediting.h"
#include "models/plandocument.h"
#include "widgets/kit/question.h"
#include "widgets/years/newyeardialog.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace Domain;
using Models::PlanDocument;
using System::Error;
using System::Result;

namespace Widgets {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(PlanAddition)
};

} // namespace

bool PlanAddition::isYearTaken(const PlanDetails &details, int year) const
{
    if (isAnotherCommittees(details))
        return false;
    return std::ranges::any_of(m_document->plans(), [&](const PlanDetails &there) {
        return there.year == year && there.id != m_replaced;
    });
}

// Whether the plan is of another committee than the open file.
bool PlanAddition::isAnotherCommittees(const PlanDetails &details) const
{
    return !m_document->isEmpty() && m_replaced == PlanId{}
           && committeeOf(m_document->plans().first(), details) != Committee::Same;
}

// Whether the plan is of the open file's committee. Asks the user if the plans do not tell; none if
// the user cancels.
std::optional<bool> PlanAddition::isSameCommittee(const PlanDetails &details)
{
    const PlanDetails &held = m_document->plans().first();
    const Committee committee = committeeOf(held, details);
    if (committee != Committee::NotSaid)
        return committee == Committee::Same;
    const Question question{
        .name = u"committeeBox"_s,
        .title = m_window->windowTitle(),
        .sentence =
            Text::tr("Is this a plan of the same committee as “%1”?").arg(held.title.simplified()),
        .more = Text::tr("A plan of another committee gets a file of its own."),
        .yes = Text::tr("&The Same Committee"),
        .no = Text::tr("&Another Committee"),
        .back = Text::tr("Cancel"),
    };
    return answerTo(question, m_window);
}

// Says why the plan gets a file of its own, before one has to be named; false where the user goes
// back.
bool PlanAddition::agreesToAnotherFile(const PlanDetails &details) const
{
    const Question question{
        .name = u"anotherFileBox"_s,
        .title = m_window->windowTitle(),
        .sentence =
            Text::tr("“%1” is of another committee than “%2”, so it goes into a file of its "
                     "own.")
                .arg(details.title.simplified(), m_document->plans().first().title.simplified()),
        .more = Text::tr("Next you name that file; the open one stays as it is."),
        .yes = Text::tr("&Name the File…"),
        .no = Text::tr("Cancel"),
    };
    return isAnsweredYes(question, m_window);
}

// Adds another committee's plan to a file of its own, which is named after it.
Result<void> PlanAddition::addApart(const ReadPlan &plan)
{
    const PlanDetails &details = plan.content.details;
    const QString committee = details.organisation.isEmpty() ? details.issuer
                                                             : details.organisation;
    const QString name = fileNameOf(u"%1 %2"_s.arg(committee, QString::number(details.year)));
    const QString folder = QFileInfo(m_document->path()).path();
    QString path = QFileDialog::getSaveFileName(
        m_window, Text::tr("A File for This Committee's Plan"),
        folder + u'/' + name + kPlanFileEnding, Text::tr("Plan files (*.yaodian)"), nullptr,
        QFileDialog::DontConfirmOverwrite | QFileDialog::HideNameFilterDetails);
    if (path.isEmpty())
        return Error{.reason = Error::Reason::Cancelled};
    path = withPlanFileEnding(path);
    auto made = PlanDocument::create(path);
    if (!made)
        return made.error();
    (*made)->setAuthor(m_document->author());
    if (auto added = Models::addPlan(**made, plan.content, plan.notes); !added)
        return added;
    m_newFile = path;
    return {};
}

// Adds the plan to the open file, in the place of the one that it replaces. If its year follows the
// last one, the user is asked which items of that one to carry over, and where to.
Result<void> PlanAddition::add(const ReadPlan &plan)
{
    if (m_replaced != PlanId{})
        return Models::replacePlan(*m_document, m_replaced, plan.content, plan.notes);
    const PlanDetails &details = plan.content.details;
    if (!m_document->isEmpty()) {
        const auto isSame = isSameCommittee(details);
        if (!isSame)
            return Error{.reason = Error::Reason::Cancelled};
        const bool isTold = committeeOf(m_document->plans().first(), details) == Committee::Other;
        if (!*isSame && isTold && !agreesToAnotherFile(details))
            return Error{.reason = Error::Reason::Cancelled};
        if (!*isSame)
            return addApart(plan);
    }
    if (m_document->isEmpty() || m_document->plans().first().year > details.year)
        return Models::addPlan(*m_document, plan.content, plan.notes);
    const PlanDetails last = m_document->plans().first();
    const auto outline = m_document->outlineOf(last.id);
    if (!outline)
        return outline.error();
    if (outline->root()->childCount() == 0)
        return Models::addPlan(*m_document, plan.content, plan.notes);
    NewYearDialog dialog(*outline, plan.content, m_window);
    if (dialog.exec() != QDialog::Accepted)
        return Error{.reason = Error::Reason::Cancelled};
    return dialog.closesLast() ? Models::beginYear(*m_document, dialog.plan(), last, plan.notes)
                               : Models::addPlan(*m_document, dialog.plan(), plan.notes);
}

} // namespace Widgets
