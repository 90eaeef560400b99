#pragma once

#include <QHeaderView>
#include <QList>
#include <QSet>
#include <QStringList>
#include <QTimer>

class QMenu;
class QTreeView;

namespace Domain {
class OutlineNode;
}

namespace Models {
class PlanTreeModel;
}

namespace System {
class Settings;
}

namespace Widgets {

// The header of the plan tree. The columns fill the tree's width and the user's changes to them are
// remembered.
//
// Until the user changes the widths, a column is no wider than this plan's cells need. Titles get
// what shows them on two lines, and the latest progress gets the rest; while there is none, the
// titles do. In a narrow tree columns are narrowed, and then hidden one after another.
class PlanTreeColumns : public QHeaderView
{
    Q_OBJECT

public:
    PlanTreeColumns(Models::PlanTreeModel *model, System::Settings *settings, QTreeView *tree);
    ~PlanTreeColumns() override;

    // Gives the columns their last widths; to be called once the tree has the header.
    void restore();

    // Fits the columns to the tree's width.
    void fit();
    // Whether the row needs more than fit() found any row to need. Rows removed are not noticed.
    bool isOutgrownBy(const Domain::OutlineNode *node);
    void followFont();
    void retranslate();

    // Whether a column that the user wants is hidden for lack of space.
    bool isHiddenForSpace(int column) const { return m_dropped.contains(column); }

    // Whether the column of the latest progress is shown, and not narrowed for want of progress.
    bool hasRoomForProgress() const;

    // Adds commands that show and hide columns to a menu.
    void fillMenu(QMenu *menu);
    // The columns that can be hidden and sorted by, with their names as commands.
    static QList<std::pair<int, QString>> names();

    int leftPadding(int column) const;
    int rightPadding() const;

    // The width in which a column shows its heading whole; and words of `words` pixels.
    int widthOfHeading(int column) const;
    int widthOf(int column, int words) const;

    // The width in which all but the latest progress are seen, and two owners.
    int widthForOwners() const;

protected:
    QSize sectionSizeFromContents(int column) const override;
    void paintSection(QPainter *painter, const QRect &rect, int column) const override;

private:
    // The longest texts of the items, by which columns are measured.
    struct LongTexts
    {
        // Takes the texts of `node` that are longer, and returns whether any is.
        bool take(const Domain::OutlineNode *node);

        QStringList titles; // by depth
        QString owners;
        QString department;
        QString deadline;
        bool hasProgress = false; // a note, or why an item was cancelled
    };

    void measureTexts();
    int widthOfTexts(int column) const;
    int wantedWidth(int column, int least) const;
    int widthBeforeTitle(qsizetype depth) const;
    int fewestForTitles() const;
    QList<int> leastWidths() const; // leastWidth() of every column
    // The columns after the item's, as many as fit.
    QList<int> shown(const QList<int> &leastWidths) const;
    void dropOrShow(const QList<int> &dropped);
    void setDefaults();
    int defaultWidth(int column) const;
    int leastWidth(int column) const;
    int widestDay() const;
    int widthOfTitles() const;
    void keep();
    void sectionWasResized(int column, int from, int to);
    void takeWidths();
    void changeByHand();
    void giveWay(QList<int> &widths, const QList<int> &leastWidths, int lacking, int spare) const;
    void scaleWidths(qreal factor);

    Models::PlanTreeModel *m_model;
    System::Settings *m_settings;
    QTreeView *m_tree;
    QTimer m_keepTimer;
    LongTexts m_texts;
    QList<int> m_widths;      // widths as wanted; narrow trees may have less
    QSet<int> m_dropped;      // hidden for lack of space, not by the user
    bool m_areDefault = true; // false once the user has changed them
    qreal m_scale = 0;        // scale of the text for which the widths were set
    bool m_adjusting = false;
};

} // namespace Widgets
