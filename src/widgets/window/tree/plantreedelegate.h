#pragma once

#include "widgets/kit/textlines.h"
#include "widgets/window/tree/searchreason.h"

#include <QStringList>
#include <QStyledItemDelegate>

#include <functional>

namespace Widgets {

// Paints the plan tree's cells. All rows are of one height, which holds two lines; the tree itself
// paints a row's ground.
class PlanTreeDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    // A row with a roll-up: its heading, and at the right end how much is done. `option.rect` is
    // the row from where the heading begins.
    void paintRollUp(QPainter *painter, const QStyleOptionViewItem &option,
                     const QModelIndex &index) const;

    // The width of the column of numbers before the titles; numbers are aligned at its right edge.
    void setNumberWidth(int width) { m_numberWidth = width; }

    // Sets the search terms, which are marked in the rows; and the function that tells where a term
    // was found that the row does not show, which replaces the latest progress.
    void setTerms(const QStringList &terms) { m_terms = terms; }
    using ReasonOf = std::function<std::optional<SearchReason>(const QModelIndex &)>;
    void setReasons(ReasonOf reasonOf) { m_reasonOf = std::move(reasonOf); }

    // The height of a row; two lines at most unless the window is roomy.
    int rowHeight(const QFont &font) const;
    // Returns the width that holds every status, with its percentage.
    static int widthOfStatus(const QFont &font);
    // Returns the width of the word under the number of an item that was carried over.
    static int widthOfCarried(const QFont &font);
    // The lead department with its role.
    static QString leadWords(const QString &department);
    // Whether the status sign stands before the title, as the status column is hidden.
    void setShowsSign(bool shows) { m_showsSign = shows; }
    // If false, the column of progress is hidden or narrow, and the place where a search term was
    // found stands below the title.
    void setShowsProgress(bool shows) { m_showsProgress = shows; }
    int numberWidth() const { return m_numberWidth; }
    // The width of the number and of the gap behind it.
    int widthBeforeTitle(const QFont &font) const;

private:
    void paintTitle(QPainter *painter, const QStyleOptionViewItem &option,
                    const QModelIndex &index) const;
    static void paintNumber(QPainter *painter, const QStyleOptionViewItem &option,
                            const QRect &place, const QModelIndex &index);
    static int paintStatusSign(QPainter *painter, const QStyleOptionViewItem &option,
                               const QRect &rect, const QModelIndex &index);
    void paintTwoLines(QPainter *painter, const QStyleOptionViewItem &option,
                       const QModelIndex &index) const;
    void paintStatus(QPainter *painter, const QStyleOptionViewItem &option,
                     const QModelIndex &index) const;
    std::optional<SearchReason> reasonOf(const QModelIndex &index) const;
    void paintReason(QPainter *painter, const QStyleOptionViewItem &option, const QRect &line,
                     const SearchReason &reason) const;
    void paintProgress(QPainter *painter, const QStyleOptionViewItem &option,
                       const QModelIndex &index) const;

    static void paintEvidenceSign(QPainter *painter, const QStyleOptionViewItem &option,
                                  const QModelIndex &index, const QRect &rect);
    static int paintDraftSign(QPainter *painter, const QStyleOptionViewItem &option,
                              const QRect &rect);

    Marking marking(const QPalette &palette) const;

    int m_numberWidth = 0;
    bool m_showsSign = false;
    bool m_showsProgress = true;
    QStringList m_terms;
    ReasonOf m_reasonOf;
};

} // namespace Widgets
