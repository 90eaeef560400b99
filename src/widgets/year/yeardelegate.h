#pragma once

#include "widgets/year/yearchart.h"

#include <QStyledItemDelegate>

namespace Widgets {

// Paints a row of the year: number, status sign, title on one line, deadline with lateness, and the
// months.
class YearDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    YearDelegate(YearModel *model, QWidget *view);

    // The height and the columns of all rows, in pixels.
    void setRowHeight(int height) { m_rowHeight = height; }
    void setColumns(const YearColumns &columns) { m_columns = columns; }
    const YearColumns &columns() const { return m_columns; }
    void setTerms(const QStringList &terms) { m_terms = terms; }
    void setChosen(Domain::NodeId node, int mark); // the mark selected by keyboard
    void setShowsFocus(bool shows) { m_showsFocus = shows; }
    // Whether the current row has a button that opens its page, and where in the row it is.
    void setOpensPage(bool opens) { m_opensPage = opens; }
    bool opensPage() const { return m_opensPage; }
    QRect openPlace(const QRect &row) const;

    // The least and the greatest height of a row for a font, in pixels.
    static int lowestRow(const QFont &font);
    static int highestRow(const QFont &font);

    // In words by how many days the deadline was missed, or which period has no note; empty if
    // neither.
    static QString latenessWords(const QModelIndex &index, const YearContent &content);

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;

private:
    QRect besideOpen(QRect words, const QStyleOptionViewItem &option) const;
    void paintOpen(QPainter *painter, const QStyleOptionViewItem &option) const;
    void paintSection(QPainter *painter, const QStyleOptionViewItem &option,
                      const QModelIndex &index) const;
    void paintWords(QPainter *painter, const QStyleOptionViewItem &option,
                    const QModelIndex &index) const;
    void paintDeadline(QPainter *painter, const QStyleOptionViewItem &option,
                       const QModelIndex &index) const;

    YearModel *m_model;
    QWidget *m_view;
    bool m_opensPage = false;
    YearColumns m_columns;
    QStringList m_terms;
    int m_rowHeight = 24;
    Domain::NodeId m_chosenOf{};
    int m_chosen = -1;
    bool m_showsFocus = false;
};

} // namespace Widgets
