#pragma once

#include <QObject>
#include <QSet>

class QTreeView;

namespace Models {
class ReadingEditor;
class ReadOutlineModel;
} // namespace Models

namespace Widgets {

class SourceView;

// Keeps the views of a text and its outline at the same place: selecting or scrolling in one does
// so in the other, and a correction leaves both where they are.
class SideBySide : public QObject
{
    Q_OBJECT

public:
    // Both views must have their models already.
    SideBySide(Models::ReadingEditor *editor, SourceView *source, QTreeView *outline);

    void goToPiece(int piece);

private:
    // State of the outline view; nodes are identified by where they begin in the source.
    struct OutlinePlace
    {
        QSet<qsizetype> folded;
        QSet<qsizetype> selected;
        int scrolled = 0;
    };

    qsizetype startOf(int place) const;
    int currentPiece() const;
    void keepPosition();
    void showPosition();
    void outlineFollows();
    void sourceFollows();
    void scrollOutlineAlong();
    void scrollSourceAlong();

    Models::ReadingEditor *m_editor;
    SourceView *m_sourceView;
    QTreeView *m_outlineView;
    Models::ReadOutlineModel *m_outline;
    OutlinePlace m_place;       // state before the current correction
    bool m_isFollowing = false; // one view is being moved to the other's place
};

} // namespace Widgets
