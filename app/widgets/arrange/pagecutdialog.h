// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/cutplaces.h"
#include "domain/documentversion.h"

#include <QDialog>

#include <memory>

class QListWidget;

namespace LeverArch {

class PageCutView;
class PageRenderer;

/// Asks where in a page the next paper begins: at one of its lines, or anywhere on a page that has no
/// words.
class PageCutDialog final : public QDialog
{
    Q_OBJECT

public:
    PageCutDialog(const PageFacts &page, const PageText &text,
                  std::unique_ptr<PageRenderer> renderer, QWidget *parent = nullptr);
    ~PageCutDialog() override;

    /// The place shown first; else the middle of the page.
    void beginAt(double fraction);
    double fraction() const;
    /// The line that begins the next paper; empty where there are no words.
    QString line() const;

private:
    QWidget *makeLines();
    void followView(double fraction);
    void draw(const PageFacts &page);

    QList<CutPlace> m_places;
    PageCutView *m_view;
    QListWidget *m_lines;
    std::unique_ptr<PageRenderer> m_renderer;
};

} // namespace LeverArch
