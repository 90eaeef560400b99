#pragma once

#include "domain/summary/reportdocument.h"
#include "report/layout/paperfonts.h"
#include "report/layout/placedline.h"

#include <QLineF>
#include <QList>
#include <QPointF>
#include <QRectF>
#include <QSizeF>

#include <functional>

namespace Report {

// A photograph, scaled to fit its frame and centred in it.
struct PlacedPicture
{
    QRectF frame = {};
    std::function<QByteArray()> jpeg = {};
};

struct Page
{
    QSizeF size = {};
    QRectF text = {}; // the text area (版心)
    QList<PlacedLine> lines;
    QList<QLineF> rules;
    QList<PlacedPicture> pictures;

    bool isLandscape() const { return size.width() > size.height(); }
};

struct Bookmark
{
    QString text = {};
    int level = 1;
    int page = 0;   // from 0
    double top = 0; // of its line, in points from the page's top
};

// A character that no installed font has, and the block of the report it occurred in
// (SummaryBlock::name).
struct UnprintableCharacter
{
    QString character = {};
    QString block = {};
};

// A character in the words of a block.
struct PlaceInWords
{
    QString block = {};
    QString words = {}; // all words of the block on this page
    qsizetype at = -1;  // the index of the character in `words`; -1 when there is none
};

// A report on paper: screen, printer and file are all painted from these pages. Belongs to the
// thread that paginated it, as its typefaces do.
class Pages
{
public:
    int count() const { return int(m_pages.size()); }
    const Page &operator[](int page) const { return m_pages[page]; } // from 0
    const FaceList &faces() const { return m_faces; }

    QString title() const { return m_title; }
    QString author() const { return m_author; }
    const QList<Bookmark> &bookmarks() const { return m_bookmarks; }
    const QList<UnprintableCharacter> &unprintable() const { return m_unprintable; }
    // False when no installed font has Chinese characters.
    bool arePrintable() const { return m_printable; }

    // The block whose paragraph is at this point of the page; empty where there is none.
    QString blockAt(int page, QPointF place) const;
    // The words of the block at a point of the page.
    PlaceInWords wordsAt(int page, QPointF place) const;
    // The areas on a page of the paragraphs named `block`: lines that touch are one rectangle.
    QList<QRectF> areasOf(const QString &block, int page) const;
    // The first page, from 0, that a block is on; -1 for none.
    int pageOf(const QString &block) const;

private:
    friend class Paginator;
    friend class ChartPaginator;

    QString m_title;
    QString m_author;
    QList<Page> m_pages;
    FaceList m_faces;
    QStringList m_blocks;
    QList<Bookmark> m_bookmarks;
    QList<UnprintableCharacter> m_unprintable;
    bool m_printable = true;
};

struct PaperOptions
{
    bool mirrored = false; // duplex: the binding margin is on alternating sides
};

// Lays out a report on pages after GB/T 9704-2012. Never fails: an empty report is one empty page.
Pages paginate(const Domain::ReportDocument &document, const PaperFonts &fonts,
               PaperOptions options = {});

} // namespace Report
