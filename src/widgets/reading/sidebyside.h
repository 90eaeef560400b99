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

// Keeps a text and its outline side by side at the same place: what is selected or scrolled to in
// one is so in the other, and a correction leaves both where they are.
class SideBySide : public QObject
{
    Q_OBJECT

public:
    // The views have their models.
    SideBySide(Models::ReadingEditor *editor, SourceView *source, QTreeView *outline);

    void goToPiece(int piece);

private:
    // How the outline looks, by where in the source its nodes begin.
    struct OutlinePlace
    {
        QSet<qsizetype> folded = {};
        QSet<qsizetype> selected = {};
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
    OutlinePlace m_place;       // before a correction
    bool m_isFollowing = false; // one side is moved to where the other is
};

} // namespace Widgets
