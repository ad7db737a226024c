/** The page the pane is measured against: React, Fluent's provider and theme, a heading, a button, a checkbox. */
import { Button, Checkbox, FluentProvider, webLightTheme } from "@fluentui/react-components";
import { createRoot } from "react-dom/client";

createRoot(document.getElementById("root")!).render(
  <FluentProvider theme={webLightTheme}>
    <h1>Park KPI</h1>
    <Checkbox label="Checkbox" />
    <Button appearance="primary">Button</Button>
  </FluentProvider>,
);
