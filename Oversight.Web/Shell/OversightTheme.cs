using MudBlazor;

namespace Oversight.Web.Shell;

/// <summary>The tokens of <c>wwwroot/css/app.css</c> as a MudBlazor theme, so that dialogs and pickers look like the rest.</summary>
public static class OversightTheme
{
    // MudBlazor puts the quotation marks around names with spaces itself.
    private static readonly string[] Fonts =
        ["Noto Sans SC", "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", "Segoe UI", "Roboto", "system-ui", "sans-serif"];

    public static MudTheme Theme { get; } = new()
    {
        PaletteLight = new PaletteLight
        {
            Primary = "#1558a8",
            PrimaryContrastText = "#ffffff",
            Secondary = "#46566a",
            SecondaryContrastText = "#ffffff",
            Info = "#0b6bb8",
            InfoContrastText = "#ffffff",
            Success = "#1b7a3d",
            SuccessContrastText = "#ffffff",
            Warning = "#8a5300",
            WarningContrastText = "#ffffff",
            Error = "#b3261e",
            ErrorContrastText = "#ffffff",
            Dark = "#123b6d",
            DarkContrastText = "#ffffff",
            TextPrimary = "#14202e",
            TextSecondary = "#46566a",
            TextDisabled = "#5a697d",
            ActionDefault = "#46566a",
            ActionDisabled = "#5a697d",
            ActionDisabledBackground = "#eef1f5",
            Background = "#f3f5f8",
            BackgroundGray = "#eef1f5",
            Surface = "#ffffff",
            AppbarBackground = "#123b6d",
            AppbarText = "#ffffff",
            DrawerBackground = "#ffffff",
            DrawerText = "#46566a",
            DrawerIcon = "#46566a",
            LinesDefault = "#dde3ea",
            LinesInputs = "#7f8d9f",
            TableLines = "#eef1f5",
            TableHover = "#eaf1fb",
            Divider = "#dde3ea",
            DividerLight = "#eef1f5",
            Skeleton = "#eef1f5",
        },
        PaletteDark = new PaletteDark
        {
            Primary = "#7db4f5",
            PrimaryContrastText = "#0b1725",
            Secondary = "#b4c1d1",
            SecondaryContrastText = "#0b1725",
            Info = "#7db4f5",
            InfoContrastText = "#0b1725",
            Success = "#5fce8a",
            SuccessContrastText = "#0b1725",
            Warning = "#f2b84b",
            WarningContrastText = "#0b1725",
            Error = "#ff8a80",
            ErrorContrastText = "#0b1725",
            Dark = "#0e2a4a",
            DarkContrastText = "#ffffff",
            TextPrimary = "#e8eef6",
            TextSecondary = "#b4c1d1",
            TextDisabled = "#94a5ba",
            ActionDefault = "#b4c1d1",
            ActionDisabled = "#94a5ba",
            ActionDisabledBackground = "#1b2b3d",
            Background = "#0b1725",
            BackgroundGray = "#1b2b3d",
            Surface = "#112133",
            AppbarBackground = "#0e2a4a",
            AppbarText = "#ffffff",
            DrawerBackground = "#112133",
            DrawerText = "#b4c1d1",
            DrawerIcon = "#b4c1d1",
            LinesDefault = "#24364a",
            LinesInputs = "#6d839c",
            TableLines = "#1b2b3d",
            TableHover = "#17304d",
            Divider = "#24364a",
            DividerLight = "#1b2b3d",
            Skeleton = "#1b2b3d",
        },
        Typography = new Typography
        {
            Default = new DefaultTypography { FontFamily = Fonts, FontSize = "0.875rem", FontWeight = "400", LineHeight = "1.571", LetterSpacing = "normal" },
            H1 = new H1Typography { FontFamily = Fonts, FontSize = "1.75rem", FontWeight = "600", LineHeight = "1.36", LetterSpacing = "normal" },
            H2 = new H2Typography { FontFamily = Fonts, FontSize = "1.375rem", FontWeight = "600", LineHeight = "1.36", LetterSpacing = "normal" },
            H3 = new H3Typography { FontFamily = Fonts, FontSize = "1.125rem", FontWeight = "600", LineHeight = "1.4", LetterSpacing = "normal" },
            H4 = new H4Typography { FontFamily = Fonts, FontSize = "1rem", FontWeight = "600", LineHeight = "1.5", LetterSpacing = "normal" },
            H5 = new H5Typography { FontFamily = Fonts, FontSize = "0.9375rem", FontWeight = "600", LineHeight = "1.5", LetterSpacing = "normal" },
            H6 = new H6Typography { FontFamily = Fonts, FontSize = "0.9375rem", FontWeight = "600", LineHeight = "1.5", LetterSpacing = "normal" },
            Subtitle1 = new Subtitle1Typography { FontFamily = Fonts, FontSize = "0.9375rem", FontWeight = "500", LineHeight = "1.5", LetterSpacing = "normal" },
            Subtitle2 = new Subtitle2Typography { FontFamily = Fonts, FontSize = "0.875rem", FontWeight = "500", LineHeight = "1.571", LetterSpacing = "normal" },
            Body1 = new Body1Typography { FontFamily = Fonts, FontSize = "0.875rem", FontWeight = "400", LineHeight = "1.571", LetterSpacing = "normal" },
            Body2 = new Body2Typography { FontFamily = Fonts, FontSize = "0.8125rem", FontWeight = "400", LineHeight = "1.54", LetterSpacing = "normal" },
            Button = new ButtonTypography { FontFamily = Fonts, FontSize = "0.875rem", FontWeight = "500", LineHeight = "1.571", LetterSpacing = "normal", TextTransform = "none" },
            Caption = new CaptionTypography { FontFamily = Fonts, FontSize = "0.75rem", FontWeight = "400", LineHeight = "1.5", LetterSpacing = "normal" },
            Overline = new OverlineTypography { FontFamily = Fonts, FontSize = "0.75rem", FontWeight = "500", LineHeight = "1.5", LetterSpacing = "normal", TextTransform = "none" },
        },
        LayoutProperties = new LayoutProperties { DefaultBorderRadius = "6px", AppbarHeight = "48px" },
    };
}
