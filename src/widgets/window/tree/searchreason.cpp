#include "widgets/window/tree/searchreason.h"

#include "domain/text/names.h"
#include "models/editwords.h"
#include "models/file/filenotes.h"
#include "models/outline/plantreemodel.h"
#include "models/plandocument.h"
#include "models/rowwords.h"
#include "models/search/searchwords.h"

#include <QFontMetrics>

#include <algorithm>
#include <utility>

using namespace Domain;
using Models::PlanTreeModel;

namespace Widgets {

ReasonLine reasonLine(const SearchReason &reason, const QFont &font, int width, int gap,
                      const Marking &marking)
{
    const auto stretchesOf = [&marking](const QString &words) {
        return marking.stretches ? marking.stretches(words) : decltype(marking.stretches({}))();
    };
    const auto wordsIn = [&](int room) {
        return linesOf(reason.words, font, room, 1, marking).value(0);
    };
    const int before = QFontMetrics(font).horizontalAdvance(reason.where) + gap;
    const QString beside = wordsIn(width - before);
    const bool isLost = stretchesOf(beside).isEmpty() && !stretchesOf(reason.words).isEmpty();
    if (isLost && stretchesOf(reason.where).isEmpty())
        return {.words = wordsIn(width)};
    return {
        .where = linesOf(reason.where, font, width, 1).value(0), .before = before, .words = beside};
}

void SearchReasons::setTerms(const QStringList &terms)
{
    m_terms = terms;
    forget();
}

void SearchReasons::setHidden(const QSet<int> &columns)
{
    if (columns == m_hidden)
        return;
    m_hidden = columns;
    forget();
}

std::optional<SearchReason> SearchReasons::of(const OutlineNode *node) const
{
    if (m_terms.isEmpty() || !node->isLeaf())
        return std::nullopt;
    const auto known = m_known.constFind(node->id());
    return known != m_known.cend() ? *known : *m_known.insert(node->id(), find(node));
}

// The words in the cells of the row.
QStringList SearchReasons::shownWords(const OutlineNode *node) const
{
    QStringList words{node->node().title};
    for (int column = PlanTreeModel::ItemColumn + 1; column < PlanTreeModel::kColumns; ++column) {
        if (m_hidden.contains(column))
            continue;
        const QModelIndex cell = m_model->indexOf(node, column);
        for (const int role :
             {int(Qt::DisplayRole), int(Models::SecondLineRole), int(Models::NothingRole)})
            words.append(cell.data(role).toString());
        if (column == PlanTreeModel::DeadlineColumn)
            words.append(Models::deadlineWords(node, m_model->document()->now()));
    }
    return words;
}

// The first search term that no cell of the row shows; empty if they show all.
QString SearchReasons::unseenTerm(const OutlineNode *node) const
{
    const QStringList seen = shownWords(node);
    const auto isUnseen = [&seen](const QString &term) {
        return std::ranges::none_of(seen, [&term](const QString &words) {
            return Models::searchKey(words).contains(term);
        });
    };
    const auto unseen = std::ranges::find_if(m_terms, isUnseen);
    return unseen == m_terms.cend() ? QString() : *unseen;
}

// Where a term was found that the row does not show: in the newest note that contains it, in a
// field without a column, or in a column that is hidden.
std::optional<SearchReason> SearchReasons::find(const OutlineNode *node) const
{
    const QString term = unseenTerm(node);
    if (term.isEmpty())
        return std::nullopt;
    const auto has = [&term](const QString &words) {
        return Models::searchKey(words).contains(term);
    };
    if (auto notes = m_model->document()->notes().of(node->id())) {
        std::ranges::stable_sort(*notes, std::greater(), &ProgressNote::happenedOn);
        for (const ProgressNote &note : *notes) {
            if (has(note.text))
                return SearchReason{m_model->dayText(note.happenedOn), note.text};
        }
    }
    const Node &values = node->node();
    const std::pair<Field, QString> fields[] = {
        {Field::Owners, joinNames(values.owners)},
        {Field::LeadDepartment, values.leadDepartment},
        {Field::SupportingDepartments, joinNames(values.supportingDepartments)},
        {Field::Deadline, values.deadline.words()},
        {Field::Difficulty, values.difficulty},
        {Field::Status, values.status.cancelReason()},
        {Field::Text, values.text},
        {Field::Status, statusName(values.status.kind())}};
    for (const auto &[field, words] : fields) {
        if (has(words))
            return SearchReason{Models::fieldName(field), words};
    }
    const QStringList due = Models::deadlineWords(node, m_model->document()->now());
    if (std::ranges::any_of(due, has))
        return SearchReason{Models::fieldName(Field::Deadline), due.first()};
    const QString latest = m_model->dayText(node->figures().last);
    if (has(latest)) {
        const QModelIndex cell = m_model->indexOf(node, PlanTreeModel::LatestProgressColumn);
        return SearchReason{latest, cell.data(Models::SecondLineRole).toString()};
    }
    return std::nullopt;
}

} // namespace Widgets
